import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRelease, releasePath } from '@comptoir/gitops/Release';
import { findAffected } from './findAffected.ts';
import { listChangedFiles } from './listChangedFiles.ts';
import type { Repository } from './Repository.ts';

/**
 * Finds the services whose image dev does not run yet: those without a release, and those that changed
 * since the commit of the released image. A pipeline that failed or was canceled is so made up for by
 * the next one.
 *
 * @throws GitopsFileError when a release of dev is invalid
 */
export async function findUnreleased(
  root: string,
  repository: Repository,
): Promise<string[]> {
  const names: string[] = [];
  for (const { name } of repository.services) {
    const path = releasePath(name, 'dev');
    const file = join(root, path);
    const files = existsSync(file)
      ? await listChangedFiles(
          root,
          parseRelease(readFileSync(file, 'utf8'), path, 'dev').image.commit,
        )
      : undefined;
    const { images, documents } = findAffected(repository, files);
    if (images.includes(name) || documents.includes(name)) {
      names.push(name);
    }
  }
  return names;
}
