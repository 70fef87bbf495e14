import { once } from 'node:events';
import { createServer } from 'node:net';
import { errorCode } from '../errors/errorCode.ts';
import { LocalError } from '../errors/LocalError.ts';
import { portOwner } from './portOwner.ts';

/** A port that is about to be used. */
export interface WantedPort {
  port: number;
  /** The process that wants it. */
  name: string;
}

/** @throws LocalError naming each port that is taken, and who has it */
export async function checkPorts(wanted: readonly WantedPort[]): Promise<void> {
  const taken: WantedPort[] = [];
  for (const one of wanted) if (!(await isFree(one.port))) taken.push(one);
  if (taken.length === 0) return;
  const owners = taken.map(({ port }) => portOwner(port));
  const pids = new Set(owners.flatMap(owner => (owner ? [owner.pid] : [])));
  const stop =
    pids.size > 0 ? `end it (kill ${[...pids].join(' ')})` : 'end it';
  throw new LocalError({
    what:
      taken.length === 1
        ? 'A port is taken'
        : `${taken.length} ports are taken`,
    why: taken
      .map(({ port, name }, index) => {
        const owner = owners[index];
        return owner
          ? `${port}, for ${name}: process ${owner.pid} (${owner.command.slice(0, 120)}) listens on it`
          : `${port}, for ${name}: a process of another user listens on it`;
      })
      .join('\n'),
    remedy: `${stop}, or move all of Comptoir’s ports: COMPTOIR_PORT_OFFSET=100 npm start`,
  });
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return true;
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return false;
    throw error;
  }
}
