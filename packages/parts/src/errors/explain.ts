import { errorCode } from './errorCode.ts';
import { LocalError } from './LocalError.ts';

/** Formats any thrown value, with reason and remedy if it is a {@link LocalError}. */
export function explain(error: unknown): string {
  if (error instanceof LocalError) {
    return format(error);
  }
  const remedy = REMEDIES[errorCode(error) ?? ''];
  if (remedy !== undefined && error instanceof Error) {
    const what = 'A file or folder cannot be used';
    return format({ what, why: error.message, remedy });
  }
  return error instanceof Error ? error.message : String(error);
}

/** Remedies of system errors. */
const REMEDIES: Record<string, string> = {
  ENOSPC: 'free some disk space, then run the same command again',
  EROFS: 'choose a writable folder: COMPTOIR_VAR=<folder>',
  EACCES:
    'change its owner (sudo chown), or choose another folder: COMPTOIR_VAR=<folder>',
  EPERM:
    'change its owner (sudo chown), or choose another folder: COMPTOIR_VAR=<folder>',
  ENOTDIR: 'move it away, or choose another folder: COMPTOIR_VAR=<folder>',
  EEXIST: 'move it away, or choose another folder: COMPTOIR_VAR=<folder>',
  EISDIR: 'move it away, or choose another folder: COMPTOIR_VAR=<folder>',
};

function format(error: Pick<LocalError, 'what' | 'why' | 'remedy'>): string {
  return [
    error.what,
    `  Why:        ${indent(error.why)}`,
    `  What to do: ${indent(error.remedy)}`,
  ].join('\n');
}

function indent(text: string): string {
  return text.split('\n').join('\n              ');
}
