import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { serviceFields } from '@comptoir/kit/configFields';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { serviceSchema } from '../gate/checks/compose/serviceSchema.ts';
import { addonsTable, addonTable, proofTable } from './addonTables.ts';
import { alertTable } from './alertTable.ts';
import { configurationTable } from './configurationTable.ts';
import { fillTables } from './fillTables.ts';
import { outputTable, variableTable } from './terraformTables.ts';

/** Rewrites the generated tables of the documentation; review the difference and commit it. */
const root = resolve(import.meta.dirname, '..', '..');
const { PORT: _, ...shared } = serviceFields('<service>', 0);
const SHARED = z.object(shared);
const files = [
  'docs/addons.md',
  'docs/operations.md',
  'gitops/addons/*/README.md',
  'services/*/README.md',
  'terraform/{modules,envs}/**/README.md',
];

for (const file of globSync(files, { cwd: root })) {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  const filled = await fillTables(text, {
    alerts: () => Promise.resolve(alertTable(root)),
    configuration: async () =>
      configurationTable(await serviceSchema(join(root, dirname(file)))),
    'add on': () => addonTable(root, basename(dirname(file))),
    'add ons': () => addonsTable(root),
    proofs: () => proofTable(root),
    variables: () => variableTable(join(root, dirname(file))),
    outputs: () => outputTable(join(root, dirname(file))),
    'shared configuration': () => Promise.resolve(configurationTable(SHARED)),
  });
  if (filled === text) {
    continue;
  }
  const style = await resolveConfig(path);
  await writeFile(path, await format(filled, { ...style, filepath: path }));
}
