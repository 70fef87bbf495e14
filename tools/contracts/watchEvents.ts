import { join } from 'node:path';
import { PART_PORTS } from '@comptoir/local/discovery/PartName';
import { readJsonFile } from '@comptoir/local/files/readJsonFile';
import { rabbitmqUrl } from '@comptoir/local/parts/rabbitmq/createRabbitmqPart';
import { RABBITMQ_USER } from '@comptoir/local/plan/partUrls';
import { Secrets } from '@comptoir/local/secrets/Secrets';
import { EventWatch } from '@comptoir/kit-testing/contracts/EventWatch';

/** Keeps a copy of every event of an environment that `npm start` has started. */
export function watchEvents(environment: {
  /** Its `var/`. */
  folder: string;
  portOffset: number;
}): Promise<EventWatch> {
  const { folder, portOffset } = environment;
  const file = join(folder, 'secrets.json');
  const secrets = readJsonFile(file, Secrets);
  if (secrets.found !== 'valid') {
    throw new Error(`${file} is ${secrets.found}`);
  }
  const password = secrets.value.rabbitmqPassword;
  const user = { name: RABBITMQ_USER, password };
  const port = PART_PORTS.rabbitmq + portOffset;
  return EventWatch.open({
    amqpUrl: process.env['AMQP_URL'] ?? rabbitmqUrl({ port, user }),
    namespace: 'comptoir',
    documents: new URL('../../services/contracts/asyncapi/', import.meta.url),
  });
}
