import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { asyncApi } from './asyncApi.ts';

const target = fileURLToPath(new URL('../asyncapi.json', import.meta.url));
const text = JSON.stringify(asyncApi());
await writeFile(target, await format(text, { parser: 'json' }));
