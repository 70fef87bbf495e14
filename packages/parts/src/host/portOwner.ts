import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process that listens on a port. */
export interface PortOwner {
  pid: number;
  /** The command line, its arguments separated by spaces. */
  command: string;
}

/** Finds the process that listens on a TCP port; undefined if there is none or it belongs to another user. */
export function portOwner(port: number): PortOwner | undefined {
  const links = new Set(
    listeningInodes(port).map(inode => `socket:[${inode}]`),
  );
  if (links.size === 0) {
    return undefined;
  }
  const pid = readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry))
    .find(entry => descriptors(entry).some(link => links.has(link)));
  return pid === undefined
    ? undefined
    : { pid: Number(pid), command: commandLine(pid) };
}

/** /proc/net/tcp: second column the local address in hexadecimal, fourth the state (0A: listening), tenth the inode. */
function listeningInodes(port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap(file => readOrEmpty(file).split('\n').slice(1))
    .map(line => line.trim().split(/\s+/))
    .filter(columns => columns[1]?.endsWith(suffix) && columns[3] === '0A')
    .map(columns => columns[9] ?? '');
}

function descriptors(pid: string): string[] {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).map(entry =>
      readLinkOrEmpty(`${folder}/${entry}`),
    );
  } catch {
    return []; // It has ended, or belongs to another user.
  }
}

function commandLine(pid: string): string {
  return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function readLinkOrEmpty(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
