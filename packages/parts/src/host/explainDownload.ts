/** Derives reason and remedy of a failed download from the program's output. */
export function explainDownload(
  output: string,
  registryVariable: string,
): { why: string; remedy: string } {
  if (/ENOSPC|No space left on device/i.test(output)) {
    return {
      why: 'the disk is full',
      remedy:
        'free disk space (about 4 GB are required), then run the same command again',
    };
  }
  if (UNREACHABLE.test(output)) {
    return {
      why: 'the package registry cannot be reached',
      remedy: `check the network and the proxy settings (HTTPS_PROXY, ${registryVariable}), then run the same command again`,
    };
  }
  const lines = output.split('\n').filter(line => line.trim() !== '');
  return {
    why: lines.slice(-3).join('\n') || 'the program printed no reason',
    remedy: 'correct the cause, then run the same command again',
  };
}

const UNREACHABLE =
  /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EAI_AGAIN|Connection refused|Temporary failure in name resolution|Network is unreachable|timed out|Could not find a version/i;
