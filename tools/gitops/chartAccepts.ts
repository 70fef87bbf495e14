import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';
import { readChartSchema } from './ChartSchema.ts';

const Values = z.record(z.string(), z.unknown());

/**
 * Judges values by the schema of the chart of services, merged over its defaults, as helm does and
 * much faster.
 *
 * @returns a function that returns JSON pointers to the refused values, none if the values are valid
 */
export function chartAccepts(root: string): (values: unknown) => string[] {
  const chart = 'gitops/charts/service';
  const file = join(root, chart, 'values.yaml');
  const defaults = Values.parse(parse(readFileSync(file, 'utf8')));
  const validate = new Ajv2020({ strict: false }).compile(
    readChartSchema(root, chart),
  );
  return values =>
    validate(merged(values, defaults))
      ? []
      : (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

/** Merges the values of a user over those of the chart. */
function merged(over: unknown, under: unknown): unknown {
  const [above, below] = [Values.safeParse(over), Values.safeParse(under)];
  if (!above.success || !below.success) {
    return over;
  }
  const keys = [...Object.keys(above.data), ...Object.keys(below.data)];
  return Object.fromEntries(
    keys.map(key => [
      key,
      key in above.data
        ? merged(above.data[key], below.data[key])
        : below.data[key],
    ]),
  );
}
