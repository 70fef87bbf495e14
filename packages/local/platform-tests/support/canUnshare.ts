import { runCommand } from '@comptoir/commands/runCommand';

const asUser = process.getuid?.() === 0 ? [] : ['--map-root-user'];
const { code } = await runCommand(['unshare', '--mount', ...asUser, 'true']);

/** Whether this machine has mount namespaces, which decrypting a sealed secret requires. */
export const canUnshare = code === 0;
