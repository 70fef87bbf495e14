import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Where something listens. */
export interface ListeningAddress {
  /** As /proc has it: hexadecimal, each four bytes backwards. */
  address: string;
  port: number;
}

/** 127.0.0.1 */
export const LOOPBACK = '0100007F';

/** Every TCP port that one of some processes listens on, whether it is known of or not. */
export function listeningAddressesOf(
  pids: readonly number[],
): ListeningAddress[] {
  const sockets = new Set(pids.flatMap(socketsOf));
  // Second column the address, fourth the state (0A: listens), tenth the inode.
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap(file => readFileSync(file, 'utf8').split('\n').slice(1))
    .map(line => line.trim().split(/\s+/))
    .filter(columns => columns[3] === '0A')
    .filter(columns => sockets.has(`socket:[${columns[9]}]`))
    .map(([, local = '']) => {
      const [address = '', port = ''] = local.split(':');
      return { address, port: Number.parseInt(port, 16) };
    });
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap(entry => {
    try {
      return readlinkSync(`${folder}/${entry}`);
    } catch {
      return []; // Closed meanwhile.
    }
  });
}
