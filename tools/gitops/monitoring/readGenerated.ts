import { gunzipSync } from 'node:zlib';
import type { TestApiServer } from '@comptoir/parts/testing/startApiServer';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import { parse } from 'yaml';
import { z } from 'zod';
import { MONITORING } from './prometheusOf.ts';

const NAMESPACE = `/api/v1/namespaces/${MONITORING}`;
/** Milliseconds until the operator has generated a configuration. */
const DEADLINE_MS = 60_000;

const Job = z.looseObject({
  job_name: z.string(),
  metrics_path: z.string().default('/metrics'),
  scrape_interval: z.string().optional(),
  kubernetes_sd_configs: z.array(
    z.looseObject({ namespaces: z.object({ names: z.array(z.string()) }) }),
  ),
  relabel_configs: z.array(z.record(z.string(), z.unknown())),
});
const Configuration = z.looseObject({
  global: z.looseObject({ external_labels: z.record(z.string(), z.string()) }),
  scrape_configs: z.array(Job).nullable(),
});
const Secret = z.looseObject({
  data: z.looseObject({ 'prometheus.yaml.gz': z.string().min(1) }),
});
const RuleFiles = z.looseObject({
  items: z.array(
    z.looseObject({
      metadata: z.looseObject({ name: z.string() }),
      data: z.record(z.string(), z.string()).default({}),
    }),
  ),
});
/** The end of the name of a file of rules: the rule's uid. */
const UID = /-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.yaml$/;
const Groups = z.object({ groups: z.array(z.unknown()) });

/** What the operator generated for a Prometheus. */
export interface Generated {
  externalLabels: Record<string, string>;
  jobs: z.infer<typeof Job>[];
  /** `<namespace>-<name>` of a PrometheusRule → its groups. */
  rules: ReadonlyMap<string, readonly unknown[]>;
}

/**
 * Waits until the operator has generated the configuration of a Prometheus, and reads it with its
 * files of rules, which the operator writes first.
 *
 * @throws Error when there is none in time, or it has another shape
 */
export async function readGenerated(
  { api }: TestApiServer,
  name: string,
): Promise<Generated> {
  let secret: z.infer<typeof Secret> | undefined;
  const isGenerated = async () => {
    const path = `${NAMESPACE}/secrets/prometheus-${name}`;
    const { status, body } = await api.request(path);
    secret =
      status === 200 ? Secret.safeParse(JSON.parse(body)).data : undefined;
    return secret !== undefined;
  };
  await waitUntil(isGenerated, { deadlineMs: DEADLINE_MS });
  if (!secret) {
    throw new Error(
      `the operator did not write the Secret prometheus-${name} within ${DEADLINE_MS / 1000} s`,
    );
  }
  const zipped = Buffer.from(secret.data['prometheus.yaml.gz'], 'base64');
  const configuration = Configuration.parse(
    parse(gunzipSync(zipped).toString('utf8')),
  );
  const { items } = RuleFiles.parse(await api.read(`${NAMESPACE}/configmaps`));
  const files = items
    .filter(one =>
      one.metadata.name.startsWith(`prometheus-${name}-rulefiles-`),
    )
    .flatMap(({ data }) => Object.entries(data));
  return {
    externalLabels: configuration.global.external_labels,
    jobs: configuration.scrape_configs ?? [],
    rules: new Map(
      files.map(([file, text]) => [
        file.replace(UID, ''),
        Groups.parse(parse(text)).groups,
      ]),
    ),
  };
}
