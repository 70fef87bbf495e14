import { mkdirSync } from 'node:fs';
import { PART_PORTS } from '../discovery/PartName.ts';
import { MARK } from '@comptoir/parts/host/markedProcesses';
import { createMongodbPart } from '@comptoir/parts/parts/mongodb/createMongodbPart';
import { findMongod } from '@comptoir/parts/parts/mongodb/findMongod';
import { createEpmdPart } from '@comptoir/parts/parts/rabbitmq/createEpmdPart';
import { createRabbitmqPart } from '@comptoir/parts/parts/rabbitmq/createRabbitmqPart';
import { findRabbitmq } from '@comptoir/parts/parts/rabbitmq/findRabbitmq';
import type { Paths } from '../run/createPaths.ts';
import type { Secrets } from '../secrets/Secrets.ts';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { LocalOptions } from './LocalOptions.ts';
import { RABBITMQ_USER } from './partUrls.ts';
import type { Selection } from './selectProcesses.ts';

/**
 * The parts that a selection needs, found on this machine and ready to be started.
 *
 * @throws LocalError when one cannot be had
 */
export async function createPartSpecs(options: {
  selection: Selection;
  local: LocalOptions;
  paths: Paths;
  secrets: Secrets;
  onStep: (step: string) => void;
}): Promise<ProcessSpec[]> {
  const { local, paths, secrets } = options;
  const { parts, processes } = options.selection;
  const env = { ...local.env, [MARK]: paths.folder };
  const port = (name: keyof typeof PART_PORTS) =>
    PART_PORTS[name] + local.portOffset;
  const specs: ProcessSpec[] = [];
  for (const part of parts) mkdirSync(paths.data(part), { recursive: true });
  if (parts.includes('rabbitmq')) {
    const { server, epmd } = findRabbitmq(local.env['PATH'] ?? '');
    const folder = paths.data('rabbitmq');
    const password = secrets.rabbitmqPassword;
    specs.push(
      createEpmdPart({ epmd, port: port('epmd'), folder, env }),
      createRabbitmqPart({
        ...{ server, folder, env, port: port('rabbitmq') },
        distributionPort: port('distribution'),
        epmdPort: port('epmd'),
        cookie: secrets.rabbitmqCookie,
        user: { name: RABBITMQ_USER, password },
      }),
    );
  }
  if (parts.includes('mongodb')) {
    const mongod = await findMongod({ ...local, onStep: options.onStep });
    specs.push(
      createMongodbPart({
        ...{ mongod, env, port: port('mongodb') },
        folder: paths.data('mongodb'),
        key: secrets.mongodbKey,
        users: processes.map(({ name }) => ({
          name,
          database: name,
          password: secrets.mongodbPasswords[name] ?? '',
        })),
      }),
    );
  }
  return specs;
}
