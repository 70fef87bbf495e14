import { once } from 'node:events';
import { createServer } from 'node:net';
import { errorCode } from '../errors/errorCode.ts';

/**
 * Takes a name that no other process of this machine has, for as long as this one lives: a socket
 * in the kernel's own names, which leaves no file behind. False when somebody has it already.
 */
export async function claim(name: string): Promise<boolean> {
  const claimed = createServer().unref();
  try {
    claimed.listen(`\0comptoir-${name}`);
    await once(claimed, 'listening');
    return true;
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') {
      return false;
    }
    throw error;
  }
}
