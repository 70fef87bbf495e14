import { resolve } from 'node:path';
import { findGoProgram } from '@comptoir/parts/goModules/findGoProgram';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';

/** This repository. */
export const ROOT = resolve(import.meta.dirname, '..', '..', '..', '..');

/** Finds kubectl; the suite is skipped without it. */
export function findKubectl(): string {
  const { env, cacheFolder } = testEnvironment();
  const modules = readGoModules({ root: ROOT, cacheFolder });
  const path = env['PATH'] ?? '';
  return findGoProgram('kubectl', { modules, path })?.file ?? 'kubectl';
}
