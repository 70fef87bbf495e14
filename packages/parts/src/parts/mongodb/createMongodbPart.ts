import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { answersOnPort } from '../../host/answersOnPort.ts';
import type { ProcessSpec } from '../../process/ProcessSpec.ts';
import { configureMongodb } from './configureMongodb.ts';
import type { MongodbUser } from './configureMongodb.ts';

/** A real mongod as a replica set of one member, on loopback, with authentication. */
export function createMongodbPart(options: {
  /** The program, see `findMongod`. */
  mongod: string;
  port: number;
  /** Holds the data and the key file. */
  folder: string;
  /** The replica set's key, 6 to 1024 characters of base64. */
  key: string;
  users: readonly MongodbUser[];
  env: Readonly<Record<string, string>>;
}): ProcessSpec {
  const { mongod, port, folder, key, users } = options;
  const data = join(folder, 'data');
  const keyFile = join(folder, 'key');
  return {
    name: 'mongodb',
    kind: 'part',
    url: `mongodb://127.0.0.1:${port}`,
    healthUrl: null,
    needs: [],
    command: [
      mongod,
      ...['--dbpath', data, '--port', String(port), '--bind_ip', '127.0.0.1'],
      ...['--replSet', 'rs0', '--keyFile', keyFile, '--nounixsocket'],
      ...['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '256'],
      // A lone member has nobody to hand over to, so it need not wait for one.
      ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
      '--quiet',
    ],
    cwd: folder,
    env: options.env,
    prepare: () => {
      mkdirSync(data, { recursive: true });
      writeFileAtomically(keyFile, key, 0o600);
    },
    probe: async () =>
      (await answersOnPort(port)) ? undefined : `port ${port} does not answer`,
    configure: () => configureMongodb({ port, key, users }),
    remedy: 'if its data are broken: npm stop; npm run reset -- mongodb',
    startDeadlineMs: 60_000,
    stopDeadlineMs: 20_000,
  };
}
