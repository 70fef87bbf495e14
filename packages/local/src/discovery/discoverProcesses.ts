import { join } from 'node:path';
import { PARTS } from '@comptoir/parts/parts';
import type { Part } from '@comptoir/parts/Part';
import { z } from 'zod';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { checkDeclarations } from './checkDeclarations.ts';
import { ProcessDeclaration } from './ProcessDeclaration.ts';
import type { DiscoveredProcess } from './ProcessDeclaration.ts';
import { workspaceFolders } from './workspaceFolders.ts';

const Package = z.object({
  comptoir: z.object({ process: z.unknown().optional() }).optional(),
});

/**
 * Every process that a workspace declares.
 *
 * @throws LocalError naming the file and the key of a bad declaration, or both files of two that
 * claim the same name or port
 */
export function discoverProcesses(
  root: string,
  parts: readonly Part[] = PARTS,
): DiscoveredProcess[] {
  const processes = workspaceFolders(root)
    .map(folder => readDeclaration(root, folder))
    .filter(declaration => declaration !== undefined);
  checkDeclarations(processes, parts);
  return processes;
}

function readDeclaration(
  root: string,
  folder: string,
): DiscoveredProcess | undefined {
  const file = join(folder, 'package.json');
  const content = readJsonFile(join(root, file), Package);
  if (content.found === 'missing') {
    return undefined;
  }
  if (content.found === 'broken') {
    throw badDeclaration(file, content.reason);
  }
  const declared = content.value.comptoir?.process;
  if (declared === undefined) {
    return undefined;
  }
  const parsed = ProcessDeclaration.safeParse(declared);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      issue =>
        `${['comptoir.process', ...issue.path].join('.')}: ${issue.message}`,
    );
    throw badDeclaration(file, reasons.join('\n'));
  }
  return { ...parsed.data, folder: join(root, folder), file };
}

function badDeclaration(file: string, why: string): LocalError {
  return new LocalError({
    what: `${file} does not declare its process properly`,
    why,
    remedy: `correct ${file}; packages/local/README.md lists the keys`,
  });
}
