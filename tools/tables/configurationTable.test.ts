import { z } from 'zod';
import { configurationTable } from './configurationTable.ts';

const mode = z.enum(['local', 'production']).default('production');

test('a key has its default or where it is required, and its description', () => {
  const schema = z
    .object({
      COMPTOIR_MODE: mode.describe('local or production (default production)'),
      URL: z.string().describe('an address'),
      HOSTS: z
        .string()
        .default('a, b')
        .transform(list => list.split(', '))
        .describe('a list of hosts (default a, b), in order'),
      NAME: z.string().optional().describe('one | two'),
      KEY: z.string().optional().describe('signs cursors'),
      PAYMENT_SECRET: z.string().default('hush').describe('signs payments'),
    })
    .refine(one => one.COMPTOIR_MODE === 'local' || one.KEY !== undefined, {
      path: ['KEY'],
      when: () => true,
    });
  expect(configurationTable(schema).split('\n')).toEqual([
    '| key | default | meaning |',
    '| --- | --- | --- |',
    '| `COMPTOIR_MODE` | `production` | local or production |',
    '| `URL` | required | an address |',
    '| `HOSTS` | `a,b` | a list of hosts, in order |',
    '| `NAME` | none | one \\| two |',
    '| `KEY` | required outside local mode | signs cursors |',
    '| `PAYMENT_SECRET` | for local mode only | signs payments |',
  ]);
});

test('a key without a description is refused with its name', () => {
  const schema = z.object({ COMPTOIR_MODE: mode });
  expect(() => configurationTable(schema)).toThrow(
    'COMPTOIR_MODE has no .describe()',
  );
});
