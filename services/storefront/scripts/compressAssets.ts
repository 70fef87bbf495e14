import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../build/client', import.meta.url));
const TEXT = /\.(css|js|svg|webmanifest)$/;
const WORTH_BYTES = 512;

// Writes the compressed variants of every text file at build time, with the best compression.
const names = await readdir(folder, { recursive: true });
for (const name of names.filter(each => TEXT.test(each))) {
  const bytes = await readFile(join(folder, name));
  if (bytes.length < WORTH_BYTES) {
    continue;
  }
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  await writeFile(join(folder, `${name}.br`), brotli);
  await writeFile(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
