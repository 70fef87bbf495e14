import { StepError } from './StepError.mjs';

const UNREACHABLE =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EAI_AGAIN|RequestError|Temporary failure resolving|Could not connect|Unable to connect/i;

/**
 * The reason of a failed download or installation, read from what the program said.
 *
 * @param {string} output
 * @param {{ registry: string, otherwise: string }} options the setting that names another
 *   registry, and what to do when the reason is none of the known ones
 */
export function explainFailure(output, { registry, otherwise }) {
  if (/ENOSPC|No space left on device|not enough free space/i.test(output)) {
    return new StepError({
      why: 'the disk is full',
      remedy:
        'free some space (about 4 GB are needed), then run the same command again',
    });
  }
  if (/EACCES|EPERM|EROFS|Permission denied/i.test(output)) {
    const line = output
      .split('\n')
      .find(text => /EACCES|EPERM|EROFS|denied/i.test(text));
    return new StepError({
      why: `a file may not be written: ${line?.trim()}`,
      remedy:
        'give it back to your user (it was perhaps made by root), then run the same command again',
    });
  }
  if (UNREACHABLE.test(output)) {
    return new StepError({
      why: 'the package registry cannot be reached',
      remedy: `check the network and the proxy settings (HTTPS_PROXY, ${registry}), then run the same command again`,
    });
  }
  const lines = output.split('\n').filter(line => line.trim() !== '');
  return new StepError({
    why: lines.slice(-4).join('\n') || 'it gave no reason',
    remedy: otherwise,
  });
}
