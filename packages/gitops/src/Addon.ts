import { z } from 'zod';
import { ENVIRONMENTS } from './environments.ts';
import { Name, text } from './names.ts';
import { parseGitopsFile } from './parseGitopsFile.ts';

/** How far an add-on is proved without a cloud and real nodes, from the strongest to the weakest. */
export const PROOFS = ['program', 'dry-run', 'rendered', 'unproved'] as const;

const Sentence = text(/\S/, 'must be a sentence');
const Repository = text(
  /^(https|oci):\/\/\S+$/,
  'must be an address that begins with https:// or oci://',
);
const Version = text(
  /^v?[0-9]+\.[0-9]+\.[0-9]+$/,
  'must be one version such as v1.21.1: no range, no branch',
);
const Quantity = text(/^[0-9]+(Mi|Gi)$/, 'must be in Mi or Gi');
const Port = z.int('must be a port').min(1).max(65535);

/** Text in which `<cluster.key>` is a fact of the cluster's file and `<name>` one of `facts.schema.json`. */
const Values = z.record(z.string(), z.json());

const Chart = z.strictObject({
  repository: Repository,
  name: Name,
  version: Version,
  values: Values.optional(),
});

const Kustomize = z.strictObject({
  repository: text(/^https:\/\/\S+$/, 'must be an address with https'),
  paths: z
    .array(text(/^[a-z0-9][a-z0-9/_-]*$/, 'must be a folder of the repository'))
    .min(1, 'must name at least one folder'),
  version: Version,
  /** Images to replace, as `<name>=<new name>:<tag>`. */
  images: z
    .array(text(/^[^\s=]+=[^\s=]+:[^\s:]+$/, 'must be <name>=<new name>:<tag>'))
    .optional(),
});

const Manifests = z.strictObject({
  path: text(/^gitops\/[a-z0-9/-]+$/, 'must be a folder of gitops').optional(),
  values: Values.optional(),
});

const Ingress = z.strictObject({
  ports: z.array(Port).min(1, 'must name at least one port'),
  from: z
    .union([z.enum(['anywhere', 'environment']), z.array(Name).min(1)])
    .describe(
      'Namespaces; `environment` is every namespace of the same environment.',
    ),
});

/** One add-on of clusters: `gitops/addons/<name>/addon.yaml`. */
export const Addon = z
  .strictObject({
    /** What it does, in one sentence. */
    description: Sentence,
    /** A chart of another project. Its values are `values.yaml` and `clusters/<cluster>.yaml`. */
    chart: Chart.optional(),
    /** Manifests of another project that publishes no chart. */
    kustomize: Kustomize.optional(),
    /** Our own manifests: a chart in the folder `manifests`, or in `path`. */
    manifests: Manifests.optional(),
    /** Its namespace; with `perEnvironment`, followed by a dash and the environment. */
    namespace: Name,
    /** Further namespaces that its objects belong to, such as kube-system. */
    namespaces: z.array(Name).default([]),
    /** Whether each environment of a cluster has its own. */
    perEnvironment: z.boolean().default(false),
    /** The Pod Security Standard of the namespace. Without it, the namespace exists already. */
    podSecurity: z.enum(['restricted', 'baseline', 'privileged']).optional(),
    /** Why the namespace is not restricted. */
    podSecurityReason: Sentence.optional(),
    /** The sums of all pods in the namespace. */
    quota: z
      .strictObject({
        cpu: text(/^[0-9]+$/, 'must be a number of cores in quotes'),
        memory: Quantity,
        memoryLimit: Quantity,
        pods: z.int().min(1),
      })
      .optional(),
    /** Traffic that its pods accept; all other traffic from pods is refused. */
    ingress: z.array(Ingress).default([]),
    /** Service accounts by the workload of `terraform/modules/identity` whose role they have. */
    accounts: z.record(Name, Name).default({}),
    proof: z.strictObject({
      class: z.enum(PROOFS),
      /** What was tried, and what could not be. */
      reason: Sentence,
    }),
  })
  .superRefine((addon, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (!addon.chart && !addon.kustomize && !addon.manifests) {
      refuse('chart', 'is missing, as are kustomize and manifests: name one');
    }
    if (addon.chart && addon.kustomize) {
      refuse('kustomize', 'must not be set beside chart');
    }
    if (addon.podSecurity && !addon.quota) {
      refuse('quota', 'is missing: a namespace of its own has one');
    }
    if (!addon.podSecurity && (addon.quota || addon.ingress.length > 0)) {
      refuse(
        'podSecurity',
        'is missing: quota and ingress need a namespace of its own',
      );
    }
    const isOpen = addon.podSecurity && addon.podSecurity !== 'restricted';
    if (isOpen && !addon.podSecurityReason) {
      refuse('podSecurityReason', 'is missing: say what needs it');
    }
  });
/** See {@link Addon}. */
export type Addon = z.infer<typeof Addon>;

/** Returns the path of an add-on's declaration, relative to the root of the repository. */
export function addonPath(name: string): string {
  return `gitops/addons/${name}/addon.yaml`;
}

/**
 * Parses an add-on's declaration.
 *
 * @param name the add-on's name: the name of its folder
 * @throws GitopsFileError naming the file and each invalid key
 */
export function parseAddon(content: string, name: string): Addon {
  return parseGitopsFile(Addon, content, addonPath(name));
}

/** Returns the namespaces of an add-on that is switched on, its own first. */
export function addonNamespaces(addon: Addon): string[] {
  const own = addon.perEnvironment
    ? ENVIRONMENTS.map(name => `${addon.namespace}-${name}`)
    : [addon.namespace];
  return [...own, ...addon.namespaces];
}
