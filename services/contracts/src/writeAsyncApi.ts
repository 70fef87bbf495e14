import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { asyncApi, producers } from './asyncApi.ts';

const folder = new URL('../asyncapi/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const producer of producers) {
  const target = fileURLToPath(new URL(`${producer}.json`, folder));
  const text = JSON.stringify(asyncApi(producer));
  await writeFile(target, await format(text, { parser: 'json' }));
}
