import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { z } from 'zod';
import { openOrThrow } from './terraform/openOrThrow.ts';
import { plannedResources } from './terraform/Plan.ts';

const root = resolve(import.meta.dirname, '..', '..');
const schema = readFileSync(
  join(root, 'gitops', 'clusters', 'facts.schema.json'),
  'utf8',
);
const validate = new Ajv({ allErrors: true, strict: false }).compile(
  z.looseObject({}).parse(JSON.parse(schema)),
);

const Facts = z.record(z.string(), z.unknown());
const documents = new Map<string, z.infer<typeof Facts>>();

beforeAll(async () => {
  const copy = await openOrThrow('cloud-facts');
  const plan = await copy.plan('modules/bridge/examples/clusters');
  for (const { type, module, values } of plannedResources(plan)) {
    if (type === 'aws_ssm_parameter') {
      const facts = Facts.parse(JSON.parse(String(values['value'])));
      documents.set(module, facts);
    }
  }
});

describe.each(['eks', 'k3s'])('facts of %s', distribution => {
  let facts: z.infer<typeof Facts>;
  beforeAll(() => {
    facts = documents.get(`module.${distribution}`) ?? {};
  });

  test('match gitops/clusters/facts.schema.json', () => {
    expect(validate(facts) ? [] : validate.errors).toEqual([]);
    expect(facts['distribution']).toBe(distribution);
  });

  test('become annotations: strings with valid names', () => {
    expect(Object.keys(facts).length).toBeGreaterThan(12);
    for (const [name, value] of Object.entries(facts)) {
      expect(typeof value).toBe('string');
      expect(name).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
    }
  });

  test.each(['domain', 'bucket-backups', 'identity'])(
    'are refused without %s',
    name => {
      const rest = Object.entries(facts).filter(([key]) => key !== name);
      expect(validate(Object.fromEntries(rest))).toBe(false);
    },
  );

  test('are refused with an unknown fact', () => {
    expect(validate({ ...facts, vpc: 'vpc-1' })).toBe(false);
  });
});
