import type { FileDiff } from '@comptoir/plugin-change-requests-common';
import { cutHunks } from '../diffLimits';
import type { GitLabDiff } from './gitlabSchemas';

/** Converts GitLab's difference of one file. */
export function toFileDiff(file: GitLabDiff): FileDiff {
  const { diff } = file;
  const path = {
    path: file.new_path,
    change: changeOf(file),
    ...(file.renamed_file && { previousPath: file.old_path }),
  };
  if (file.too_large || file.collapsed) {
    const omitted =
      'GitLab does not return the difference because it is too long';
    return { ...path, hunks: '', omitted };
  }
  if (diff.startsWith('Binary files')) {
    return { ...path, hunks: '', omitted: 'Binary file' };
  }
  return {
    ...path,
    additions: diff.match(/^\+/gm)?.length ?? 0,
    deletions: diff.match(/^-/gm)?.length ?? 0,
    ...cutHunks(diff),
  };
}

function changeOf(file: GitLabDiff): FileDiff['change'] {
  if (file.new_file) {
    return 'added';
  }
  if (file.deleted_file) {
    return 'deleted';
  }
  return file.renamed_file ? 'renamed' : 'modified';
}
