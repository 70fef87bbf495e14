import {
  cp,
  mkdir,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Guarantee } from './guarantees.ts';

/**
 * Copies the services without a guarantee, so that none needs a switch in the
 * code that customers use.
 *
 * @returns the folder that holds `services/`
 * @throws Error when the code to change is no longer there exactly once
 */
export async function copyWithout(
  root: string,
  guarantee: Guarantee,
): Promise<string> {
  const copy = join(root, 'var', 'chaos', 'without', guarantee.name);
  await rm(copy, { recursive: true, force: true });
  const services = join(root, 'services');
  await cp(services, join(copy, 'services'), {
    recursive: true,
    filter: source => !/\/(node_modules|build)$/.test(source),
  });
  for (const name of await readdir(services)) {
    await link(
      join(services, name, 'node_modules'),
      join(copy, 'services', name, 'node_modules'),
    );
    // The services of the copy use the kit of the copy.
    await link(
      join(copy, 'services', name),
      join(copy, 'node_modules', '@comptoir', name),
    );
  }
  await change(join(copy, 'services', guarantee.file), guarantee);
  return copy;
}

async function change(
  file: string,
  { name, find, replace }: Guarantee,
): Promise<void> {
  const text = await readFile(file, 'utf8');
  const parts = text.split(find);
  if (parts.length !== 2)
    throw new Error(`${name}: what to change stands ${parts.length - 1} times`);
  await writeFile(file, parts.join(replace));
}

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTDIR') throw error;
  });
}
