import { once } from 'node:events';
import { createServer } from 'node:net';
import { errorCode } from '../errors/errorCode.ts';

/**
 * Claims a machine-wide name until this process ends, by an abstract Unix socket, which leaves no file.
 *
 * @returns false when another process has claimed it
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
