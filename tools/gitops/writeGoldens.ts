import { globSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BOOTSTRAP_ADDONS, bootstrapAddons } from './bootstrapAddons.ts';
import { BOOTSTRAP_SCHEMA, bootstrapSchema } from './bootstrapSchema.ts';
import { goldens } from './goldens.ts';
import { findEngine, NO_ENGINE } from './network/findEngine.ts';
import {
  NETWORK_MATRIX,
  renderNetworkMatrix,
} from './network/renderNetworkMatrix.ts';

/** Rewrites every golden of the charts; review the difference and commit it. */
const root = resolve(import.meta.dirname, '..', '..');
// First: helm reads them for the other goldens.
await writeFile(join(root, BOOTSTRAP_ADDONS), await bootstrapAddons(root));
await writeFile(join(root, BOOTSTRAP_SCHEMA), await bootstrapSchema(root));
const written: [string, string][] = [];
for (const { file, render } of goldens(root)) {
  written.push([file, await render()]);
}
for (const file of globSync('gitops/golden/**/*.yaml', { cwd: root })) {
  await rm(join(root, file));
}
for (const [file, text] of written) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
if (findEngine(process.env)) {
  await writeFile(join(root, NETWORK_MATRIX), await renderNetworkMatrix(root));
} else {
  console.warn(`${NETWORK_MATRIX} is unchanged: ${NO_ENGINE}`);
}
console.log(`${written.length} files written to gitops/golden`);
