import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { z } from 'zod';

/**
 * Writes the `openapi.json` of the service in the working directory, from the
 * declaration that its `src/server.ts` exports. Connects to nothing.
 */
const Declared = z.object({
  openapi: z.custom<() => Promise<object>>(one => typeof one === 'function'),
});
const file = pathToFileURL(resolve('src/server.ts')).href;
const exported = z.record(z.string(), z.unknown()).parse(await import(file));
const declared = Object.values(exported)
  .map(one => Declared.safeParse(one).data)
  .find(one => one !== undefined);
if (!declared) {
  throw new Error(`${file} exports no service declaration`);
}
const text = JSON.stringify(await declared.openapi());
await writeFile('openapi.json', await format(text, { parser: 'json' }));
process.stdout.write('wrote openapi.json\n');
