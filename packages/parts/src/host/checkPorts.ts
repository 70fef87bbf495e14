import { LocalError } from '../errors/LocalError.ts';
import { isPortFree } from './isPortFree.ts';
import { portOwner } from './portOwner.ts';

/** A port that a process will use. */
export interface WantedPort {
  port: number;
  /** The process that will use it. */
  name: string;
}

/** Ports above 4000 that browsers and `fetch` block: https://fetch.spec.whatwg.org/#port-blocking */
const BLOCKED_BY_BROWSERS = [
  4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10_080,
];

/** @throws LocalError naming a port that browsers block, or each taken port with its process */
export async function checkPorts(wanted: readonly WantedPort[]): Promise<void> {
  const blocked = wanted.find(({ port }) => BLOCKED_BY_BROWSERS.includes(port));
  if (blocked) {
    throw new LocalError({
      what: `Port ${blocked.port}, for ${blocked.name}, cannot be used`,
      why: 'browsers block this port',
      remedy: 'choose another COMPTOIR_PORT_OFFSET',
    });
  }
  const taken: WantedPort[] = [];
  for (const one of wanted) {
    if (!(await isPortFree(one.port))) {
      taken.push(one);
    }
  }
  if (taken.length === 0) {
    return;
  }
  const owners = taken.map(({ port }) => portOwner(port));
  const pids = new Set(owners.flatMap(owner => (owner ? [owner.pid] : [])));
  const remedy =
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
    remedy: `${remedy}, or move all of Comptoir’s ports: COMPTOIR_PORT_OFFSET=100 npm start`,
  });
}
