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
 * Copies the services without a guarantee, so that production code needs no
 * switch for it.
 *
 * @returns the folder that contains `services/`
 * @throws Error unless the code to replace is found exactly once
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
  for (const entry of await readdir(services, { withFileTypes: true })) {
    if (!entry.isDirectory()) {
      continue;
    }
    const { name } = entry;
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

async function change(file: string, guarantee: Guarantee): Promise<void> {
  await writeFile(file, textWithout(await readFile(file, 'utf8'), guarantee));
}

/** @throws Error unless the code to replace is found exactly once */
export function textWithout(
  text: string,
  { name, find, replace }: Pick<Guarantee, 'name' | 'find' | 'replace'>,
): string {
  const parts = text.split(find);
  if (parts.length === 2) {
    return parts.join(replace);
  }
  throw new Error(
    `${name}: the code to replace was found ${parts.length - 1} times`,
  );
}

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path);
}
