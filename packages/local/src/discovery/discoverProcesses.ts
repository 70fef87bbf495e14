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
 * Reads every process that a workspace declares.
 *
 * @throws LocalError naming the file and the key of an invalid declaration, or both files of a
 * duplicate name or port
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
    throw invalidDeclaration(file, content.reason);
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
    throw invalidDeclaration(file, reasons.join('\n'));
  }
  return { ...parsed.data, folder: join(root, folder), file };
}

function invalidDeclaration(file: string, why: string): LocalError {
  return new LocalError({
    what: `${file} has an invalid process declaration`,
    why,
    remedy: `correct ${file}; packages/local/README.md lists the keys`,
  });
}
