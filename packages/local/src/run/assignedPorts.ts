import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { writeFileAtomically } from '@comptoir/parts/files/writeFileAtomically';
import { z } from 'zod';
import type { AssignedPorts } from '../discovery/assignPorts.ts';

const File = z.record(z.string(), z.int().min(1024).max(65_535));

/** Reads the ports that earlier runs assigned; empty when the file is missing or invalid. */
export function readAssignedPorts(file: string): AssignedPorts {
  const content = readJsonFile(file, File);
  return content.found === 'valid' ? content.value : {};
}

export function writeAssignedPorts(file: string, ports: AssignedPorts): void {
  writeFileAtomically(file, `${JSON.stringify(ports, null, 2)}\n`);
}
