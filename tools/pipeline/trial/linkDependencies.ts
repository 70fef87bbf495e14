import {
  globSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { readOutput } from '@comptoir/commands/readOutput';

/** Installs the dependencies of a checkout in a copy of it, by links, with the mark of the bootstrap. */
export async function linkDependencies(
  from: string,
  to: string,
): Promise<void> {
  const folder = join(to, 'node_modules');
  mkdirSync(folder);
  for (const name of readdirSync(join(from, 'node_modules'))) {
    if (!name.startsWith('.comptoir')) {
      symlinkSync(join(from, 'node_modules', name), join(folder, name));
    }
  }
  for (const nested of globSync('{packages,plugins,services}/*/node_modules', {
    cwd: from,
  })) {
    symlinkSync(join(from, nested), join(to, nested));
  }
  const bootstrap = join(to, 'tools', 'bootstrap', 'installDependencies.mjs');
  const mark = await readOutput([
    process.execPath,
    '--input-type=module',
    '--eval',
    `import { fingerprint } from ${JSON.stringify(bootstrap)}; process.stdout.write(fingerprint(${JSON.stringify(to)}));`,
  ]);
  writeFileSync(join(folder, '.comptoir-installed'), mark);
}
