import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { z } from 'zod';
import { Cluster } from '@comptoir/gitops/Cluster';
import { Name } from '@comptoir/gitops/names';

/** The schema of the bootstrap chart's values, relative to the root. */
export const BOOTSTRAP_SCHEMA = 'gitops/bootstrap/values.schema.json';

const Keys = z.record(z.string(), z.unknown());

/**
 * Renders the schema of the bootstrap chart's values: its own file, with the schema of cluster
 * files as the schema of `cluster`.
 */
export function bootstrapSchema(root: string): Promise<string> {
  const file = join(root, BOOTSTRAP_SCHEMA);
  const schema = Keys.parse(JSON.parse(readFileSync(file, 'utf8')));
  const Named = Cluster.extend({
    name: Name.describe('The name of the cluster’s file. Required.'),
    facts: z
      .record(z.string(), z.string().describe('A fact.'))
      .optional()
      .describe(
        'What only Terraform knows, see gitops/clusters/facts.schema.json: the annotations comptoir.dev/<fact> of the in-cluster secret. Default none.',
      ),
  }).describe('The facts of gitops/clusters/<name>.yaml. Required.');
  const { $schema: _, ...cluster } = z.toJSONSchema(Named, { io: 'input' });
  const properties = { ...Keys.parse(schema['properties']), cluster };
  const text = JSON.stringify({ ...schema, properties });
  return format(text, { parser: 'json' });
}
