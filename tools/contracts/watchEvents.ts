import { join } from 'node:path';
import { readJsonFile } from '@comptoir/parts/files/readJsonFile';
import { rabbitmq } from '@comptoir/parts/parts/rabbitmq/rabbitmq';
import {
  RABBITMQ_USER,
  rabbitmqUrl,
} from '@comptoir/parts/parts/rabbitmq/rabbitmqUrl';
import { Secrets } from '@comptoir/local/secrets/Secrets';
import { EventWatch } from '@comptoir/kit-testing/contracts/EventWatch';

/** Records every event of an environment that `npm start` has started. */
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
  const port = rabbitmq.ports.main + portOffset;
  return EventWatch.open({
    amqpUrl: process.env['AMQP_URL'] ?? rabbitmqUrl({ port, user }),
    namespace: 'comptoir',
    documents: new URL('../../services/contracts/asyncapi/', import.meta.url),
  });
}
