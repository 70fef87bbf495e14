import { z } from 'zod';
import { bootstrapValues, renderBootstrap } from '../renderBootstrap.ts';

const Source = z.looseObject({
  repoURL: z.string(),
  targetRevision: z.string(),
  ref: z.string().optional(),
  chart: z.string().optional(),
  path: z.string().optional(),
  helm: z
    .looseObject({
      releaseName: z.string(),
      valueFiles: z.array(z.string()).default([]),
      valuesObject: z.record(z.string(), z.json()).default({}),
    })
    .optional(),
});
/** One source of an add-on's application. */
export type Source = z.infer<typeof Source>;

const Spec = z.looseObject({
  project: z.string(),
  sources: z.array(Source),
  destination: z.looseObject({ namespace: z.string() }),
});

const Application = z.looseObject({
  metadata: z.looseObject({ name: z.string() }),
  spec: Spec,
});
/** An add-on's application. */
export type Application = z.infer<typeof Application>;

const Sets = z.looseObject({
  spec: z.looseObject({ template: Application }),
});

/** Facts of a cluster as Terraform would pass them; those that are not listed are their own name. */
const SAMPLE_FACTS: Record<string, string> = {
  region: 'eu-west-3',
  'eks-cluster': 'comptoir-production',
  'vpc-id': 'vpc-0123456789abcdef0',
  'vpc-cidr': '10.20.0.0/16',
};

/**
 * Returns the applications of the add-ons of a cluster, as Argo CD would generate them from sample
 * facts.
 *
 * @param addons the switches; by default those of the cluster's file
 * @throws Error with helm's message
 */
export async function addonApplications(
  root: string,
  cluster: string,
  addons?: Readonly<Record<string, boolean>>,
): Promise<Application[]> {
  const values = bootstrapValues(root, cluster);
  const set = addons ? { ...values, 'cluster.addons': addons } : values;
  const rendered = await renderBootstrap(root, set);
  const isAddon = ({ metadata }: { metadata: { name: string } }) =>
    metadata.name.startsWith('addon-');
  return [
    ...rendered
      .all('Application')
      .filter(isAddon)
      .map(one => Application.parse(one)),
    ...rendered
      .all('ApplicationSet')
      .filter(isAddon)
      .map(one => Sets.parse(withFacts(one)).spec.template),
  ];
}

/** Evaluates the expressions that read facts. */
function withFacts(manifest: unknown): unknown {
  const text = JSON.stringify(manifest).replaceAll(
    /\{\{ with index \.metadata\.annotations `comptoir\.dev\/([a-z-]+)` \}\}.*?\{\{ end \}\}/g,
    (_, fact: string) => SAMPLE_FACTS[fact] ?? fact,
  );
  return JSON.parse(text);
}
