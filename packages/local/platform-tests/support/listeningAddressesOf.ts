import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The address of a listening socket. */
export interface ListeningAddress {
  /** In the format of /proc: hexadecimal, little-endian per four bytes. */
  address: string;
  port: number;
}

/** 127.0.0.1 */
export const LOOPBACK = '0100007F';

/** Returns every TCP address that one of the processes listens on. */
export function listeningAddressesOf(
  pids: readonly number[],
): ListeningAddress[] {
  const sockets = new Set(pids.flatMap(socketsOf));
  // Second column the address, fourth the state (0A: listening), tenth the inode.
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
      return []; // The descriptor was closed.
    }
  });
}
