import { spawnSync } from 'node:child_process';

/** Whether this machine gives its users mount namespaces, without which nothing sealed is opened. */
export const canUnshare =
  spawnSync(
    'unshare',
    process.getuid?.() === 0
      ? ['--mount', 'true']
      : ['--mount', '--map-root-user', 'true'],
  ).status === 0;
