import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const client = new URL('../build/client/', import.meta.url);

const Module = z.object({
  module: z.string(),
  imports: z.array(z.string()).default([]),
});
const Manifest = z.object({
  entry: Module,
  routes: z.record(z.string(), Module.extend({ id: z.string() })),
});

/** The route manifest of the build: a script that assigns one variable. */
async function readManifest() {
  const assets = fileURLToPath(new URL('assets/', client));
  const names = await readdir(assets);
  const name = names.find(each => /^manifest-.*\.js$/.test(each));
  if (!name) {
    throw new Error('no manifest: run "yarn build" first');
  }
  const script = await readFile(new URL(`assets/${name}`, client), 'utf8');
  const json = script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1);
  return { file: `/assets/${name}`, ...Manifest.parse(JSON.parse(json)) };
}

async function gzippedBytes(file: string): Promise<number> {
  return gzipSync(await readFile(new URL(file.slice(1), client))).length;
}

const { file, entry, routes } = await readManifest();
const root = routes['root'];
if (!root) {
  throw new Error('the manifest has no root route');
}

const measured: { route: string; gzippedBytes: number }[] = [];
for (const route of Object.values(routes)) {
  if (route.id === 'root' || route.id === 'routes/suggestions') {
    continue;
  }
  const parts = [entry, root, route];
  const files = parts.flatMap(part => [part.module, ...part.imports]);
  const sizes = await Promise.all(
    [...new Set([file, ...files])].map(gzippedBytes),
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  measured.push({ route: route.id, gzippedBytes: sum });
}

// JSON for the benchmarks, else one line for each route.
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(measured)}\n`);
} else {
  for (const { route, gzippedBytes: bytes } of measured) {
    process.stdout.write(`${(bytes / 1024).toFixed(1)} KB gz  ${route}\n`);
  }
}
