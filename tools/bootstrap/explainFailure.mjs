import { StepError } from './StepError.mjs';

const UNREACHABLE =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EAI_AGAIN|RequestError|Temporary failure resolving|Could not connect|Unable to connect/i;

/**
 * Derives reason and remedy of a failed download or installation from the program's output.
 *
 * @param {string} output
 * @param {{ registry: string, otherwise: string }} options the setting of the
 *   registry, and the remedy of an unknown failure
 */
export function explainFailure(output, { registry, otherwise }) {
  if (/ENOSPC|No space left on device|not enough free space/i.test(output)) {
    return new StepError({
      why: 'the disk is full',
      remedy:
        'free disk space (about 4 GB are required), then run the same command again',
    });
  }
  if (/EACCES|EPERM|EROFS|Permission denied/i.test(output)) {
    const line = output
      .split('\n')
      .find(text => /EACCES|EPERM|EROFS|denied/i.test(text));
    return new StepError({
      why: `a file cannot be written: ${line?.trim()}`,
      remedy:
        'change its owner to your user (root may have created it), then run the same command again',
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
    why: lines.slice(-4).join('\n') || 'the program printed no reason',
    remedy: otherwise,
  });
}
