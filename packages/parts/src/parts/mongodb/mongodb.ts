import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { definePart } from '../../definePart.ts';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { probePort } from '../../probes/probePort.ts';
import { configureMongodb } from './configureMongodb.ts';
import { findMongod } from './findMongod.ts';
import { MONGODB_PING } from './mongodbPing.ts';
import { mongodbUri } from './mongodbUri.ts';

/** A real mongod as a replica set of one member, on loopback, with authentication. */
export const mongodb = definePart({
  name: 'mongodb',
  group: 'shop',
  description: 'a replica set of one member, with authentication',
  ports: { main: 27_117 },
  programs: { mongod: { from: 'machine', find: findMongod } },
  needs: [],
  connection: {
    variable: 'MONGODB_URI',
    schemes: ['mongodb://', 'mongodb+srv://'],
    environment: ({ process, providedUrl, port, secrets }) => {
      const user = secrets.mongodbUsers.find(({ name }) => name === process);
      const own = mongodbUri({
        port: port('main'),
        user: process,
        password: user?.password ?? '',
        database: process,
      });
      return { MONGODB_DATABASE: process, MONGODB_URI: providedUrl ?? own };
    },
  },
  spec: ({ port, program, folder, run }) => {
    const data = join(folder, 'data');
    const keyFile = join(folder, 'key');
    const listensOn = port('main');
    const { mongodbKey: key, mongodbUsers: users } = run.secrets;
    return {
      url: `mongodb://127.0.0.1:${listensOn}`,
      command: [
        program('mongod'),
        '--dbpath',
        data,
        '--port',
        String(listensOn),
        '--bind_ip',
        '127.0.0.1',
        '--nounixsocket',
        '--replSet',
        'rs0',
        '--keyFile',
        keyFile,
        '--wiredTigerCacheSizeGB',
        '0.25',
        '--oplogSize',
        '256',
        // A single member need not wait for a secondary before it steps down.
        '--setParameter',
        'shutdownTimeoutMillisForSignaledShutdown=100',
        '--quiet',
      ],
      prepare: () => {
        mkdirSync(data, { recursive: true });
        writeFileAtomically(keyFile, key, 0o600);
      },
      probe: timeoutMs => probePort(listensOn, timeoutMs, MONGODB_PING),
      configure: () => configureMongodb({ port: listensOn, key, users }),
      stopDeadlineMs: 20_000,
    };
  },
});
