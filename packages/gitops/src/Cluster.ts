import { z } from 'zod';
import { ArgocdSettings } from './ArgocdSettings.ts';
import { Environment } from './environments.ts';
import { Name, text } from './names.ts';
import { parseGitopsFile } from './parseGitopsFile.ts';

/** The cluster of one machine. It has every environment, and runs a branch without pinning it. */
export const LOCAL = 'local';

const Branch = text(/^[A-Za-z0-9._/-]+$/, 'must be the name of a branch');

/** The facts of one cluster, which its sets and add-ons read. */
export const Cluster = z.strictObject({
  environments: z
    .array(Environment.describe('An environment.'))
    .min(1, 'must name at least one environment')
    .refine(
      names => new Set(names).size === names.length,
      'must name each environment once',
    )
    .describe('The environments that run on the cluster. Required.'),
  branch: Branch.optional().describe(
    'The branch whose releases the cluster runs. Default main.',
  ),
  revision: Branch.describe(
    'The commit of gitops/bootstrap that the cluster runs; a cluster without production may follow a branch. Required.',
  ),
  domain: text(
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    'must be a DNS name such as shop.example',
  ).describe('The domain of all host names of its routes. Required.'),
  registry: text(
    /^[a-z0-9.-]+(:[0-9]{1,5})?(\/[a-z0-9._-]+)*$/,
    'must be a registry’s name and path',
  ).describe('The registry, and the path in it, of all its images. Required.'),
  gateway: z
    .strictObject({
      name: Name.describe('The name of the Gateway. Required.'),
      namespace: Name.describe(
        'The namespace of the Gateway and its pods. Required.',
      ),
    })
    .describe('The Gateway that its routes belong to. Required.'),
  dns: z
    .strictObject({
      pods: z
        .boolean()
        .describe(
          'Whether pods labelled k8s-app=kube-dns in kube-system resolve names. Required.',
        ),
      networks: z
        .array(
          text(
            /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/,
            'must be an IPv4 range such as 172.20.0.10/32',
          ).describe('An IPv4 range.'),
        )
        .describe(
          'The ranges of other resolvers, such as the address of the cluster’s DNS Service on EKS Auto Mode. Required.',
        ),
    })
    .refine(
      ({ pods, networks }) => pods || networks.length > 0,
      'must name a resolver: pods or networks',
    )
    .optional()
    .describe(
      'Where its pods resolve names. Default the pods of kube-dns in kube-system.',
    ),
  podIdentity: z
    .boolean()
    .optional()
    .describe(
      'Whether EKS Pod Identity runs. Default: whether the fact identity of the in-cluster secret is pod-identity.',
    ),
  storageClass: Name.describe('The class of its volumes. Required.'),
  addons: z
    .record(Name, z.boolean().describe('Whether the cluster has the add-on.'))
    .describe('Its add-ons: the folders of gitops/addons. Required.'),
  identity: z
    .strictObject({
      issuer: text(
        /^https:\/\/\S+$/,
        'must be an address that begins with https://',
      ).describe('The issuer, an address with https. Required.'),
      clientId: text(/^\S+$/, 'must be a client’s identifier').describe(
        'The client that Argo CD is at the provider; its secret is the key clientSecret of the Secret argocd-oidc, labelled app.kubernetes.io/part-of=argocd. Required.',
      ),
      name: text(/^[A-Za-z0-9 ]+$/, 'must be letters, digits and spaces')
        .optional()
        .describe('Its name on the sign-in page. Default Identity provider.'),
      groupsClaim: text(/^[A-Za-z_]+$/, 'must be the name of a claim')
        .optional()
        .describe(
          'The claim of the ID token with the names of groups, such as groups_direct of GitLab. Default groups.',
        ),
      scopes: z
        .array(text(/^[a-z_:]+$/, 'must be a scope').describe('A scope.'))
        .optional()
        .describe(
          'The scopes that are requested. Default openid, profile and email.',
        ),
    })
    .optional()
    .describe(
      'The OpenID Connect provider of its users; the account admin is disabled where it is set. Required except for one machine.',
    ),
  argocd: ArgocdSettings.optional().describe(
    'The settings of its Argo CD. Required except for one machine.',
  ),
});
/** See {@link Cluster}. */
export type Cluster = z.infer<typeof Cluster>;

/** Returns the path of a cluster file, relative to the root of the repository. */
export function clusterPath(name: string): string {
  return `gitops/clusters/${name}.yaml`;
}

/**
 * Parses a cluster file.
 *
 * @param name the cluster's name: the file's name without its ending
 * @throws GitopsFileError naming the file and each invalid key
 */
export function parseCluster(content: string, name: string): Cluster {
  const schema = Cluster.superRefine((cluster, context) => {
    if (name === LOCAL) {
      return;
    }
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!cluster.identity) {
      refuse('identity', 'is missing');
    }
    if (!cluster.argocd?.url) {
      refuse('argocd', 'must name the url of Argo CD');
    }
    const isPinned = /^[0-9a-f]{40}$/.test(cluster.revision);
    if (cluster.environments.includes('production') && !isPinned) {
      refuse(
        'revision',
        'must be the full hash of a commit on a cluster that has production',
      );
    }
  });
  return parseGitopsFile(schema, content, clusterPath(name));
}
