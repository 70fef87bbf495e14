import { resolve } from 'node:path';
import { findGoProgram } from '../../src/platform/findGoProgram.ts';
import { readGoModules } from '../../src/platform/readGoModules.ts';
import { testEnvironment } from '../../src/testing/testEnvironment.ts';

/** This repository. */
export const ROOT = resolve(import.meta.dirname, '..', '..', '..', '..');

/** The program, which the suite is not run without. */
export function findKubectl(): string {
  const { env, cacheFolder } = testEnvironment();
  const modules = readGoModules({ root: ROOT, cacheFolder });
  const path = env['PATH'] ?? '';
  return findGoProgram('kubectl', { modules, path })?.file ?? 'kubectl';
}
