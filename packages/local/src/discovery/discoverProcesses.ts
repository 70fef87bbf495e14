import { join } from 'node:path';
import { PARTS } from '@comptoir/parts/parts';
import type { Part } from '@comptoir/parts/Part';
import { z } from 'zod';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { assignPorts } from './assignPorts.ts';
import type { AssignedPorts } from './assignPorts.ts';
import { checkDeclarations } from './checkDeclarations.ts';
import { ProcessDeclaration } from './ProcessDeclaration.ts';
import type {
  DeclaredProcess,
  DiscoveredProcess,
} from './ProcessDeclaration.ts';
import { workspaceFolders } from './workspaceFolders.ts';

const Package = z.object({
  comptoir: z.object({ process: z.unknown().optional() }).optional(),
});

/**
 * Reads every process that a workspace declares; assigns a port to each that declares none.
 *
 * @param ports - assigned ports of earlier runs, and ports to avoid; by default none
 * @throws LocalError naming the file and the key of an invalid declaration, or both files of a
 * duplicate name or port
 */
export function discoverProcesses(
  root: string,
  parts: readonly Part[] = PARTS,
  ports: { remembered?: AssignedPorts; avoid?: readonly number[] } = {},
): DiscoveredProcess[] {
  const declared = workspaceFolders(root)
    .map(folder => readDeclaration(root, folder))
    .filter(declaration => declaration !== undefined);
  const processes = assignPorts(declared, parts, ports);
  checkDeclarations(processes, parts);
  return processes;
}

function readDeclaration(
  root: string,
  folder: string,
): DeclaredProcess | undefined {
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
