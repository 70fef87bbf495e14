import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseAddon, type Addon } from './Addon.ts';
import {
  addonRecordPath,
  parseAddonRecord,
  type AddonRecord,
} from './AddonRecord.ts';
import { readFiles } from './readFiles.ts';

/** An add-on and what was recorded about it. */
export interface NamedAddon {
  name: string;
  addon: Addon;
  /** Undefined until it is recorded. */
  record: AddonRecord | undefined;
}

/**
 * Reads every add-on of a checkout, sorted by name.
 *
 * @throws GitopsFileError for the first invalid file
 */
export async function readAddons(root: string): Promise<NamedAddon[]> {
  const files = await readFiles(root, 'gitops/addons/*/addon.yaml');
  return Promise.all(
    files.map(async ({ path, text }) => {
      const name = basename(dirname(path));
      return {
        name,
        addon: parseAddon(text, name),
        record: await readRecord(root, name),
      };
    }),
  );
}

async function readRecord(root: string, name: string) {
  const file = join(root, addonRecordPath(name));
  return existsSync(file)
    ? parseAddonRecord(await readFile(file, 'utf8'), name)
    : undefined;
}
