import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({
  comptoir: z
    .object({ process: z.object({ name: z.string() }).optional() })
    .optional(),
});

/** Lists the processes that the workspaces declare. */
export async function processNames(root: string): Promise<string[]> {
  const files = globSync(
    ['services/*/package.json', 'packages/*/package.json'],
    { cwd: root },
  );
  const names = files.map(async file => {
    const text = await readFile(join(root, file), 'utf8');
    return Manifest.parse(JSON.parse(text)).comptoir?.process?.name;
  });
  return (await Promise.all(names)).filter(name => name !== undefined);
}
