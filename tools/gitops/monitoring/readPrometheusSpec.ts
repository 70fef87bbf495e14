import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { RELEASE } from './prometheusOf.ts';

const Spec = z.record(z.string(), z.unknown());
const Values = z.looseObject({
  prometheus: z.looseObject({ prometheusSpec: Spec.default({}) }).prefault({}),
});

/**
 * Reads our values `prometheus.prometheusSpec` of a cluster; its own override the shared ones.
 *
 * @throws ZodError for values of another shape
 */
export function readPrometheusSpec(
  root: string,
  cluster: string,
): z.infer<typeof Spec> {
  const folder = join(root, 'gitops/addons', RELEASE);
  const specs = ['values.yaml', `clusters/${cluster}.yaml`]
    .map(file => join(folder, file))
    .filter(file => existsSync(file))
    .map(file => Values.parse(parse(readFileSync(file, 'utf8'))))
    .flatMap(({ prometheus }) => Object.entries(prometheus.prometheusSpec));
  return Object.fromEntries(specs);
}
