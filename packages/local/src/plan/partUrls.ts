import { PART_PORTS } from '../discovery/PartName.ts';
import type { PartName } from '../discovery/PartName.ts';
import { mongodbUri } from '@comptoir/parts/parts/mongodb/mongodbUri';
import { rabbitmqUrl } from '@comptoir/parts/parts/rabbitmq/createRabbitmqPart';
import type { Secrets } from '../secrets/Secrets.ts';
import type { LocalOptions } from './LocalOptions.ts';

/** The broker's user, in the place of the well-known guest. */
export const RABBITMQ_USER = 'comptoir';

/** The environment variables by which a process reaches a part that it needs, as its own user. */
export function partUrls(options: {
  process: string;
  needs: readonly string[];
  local: LocalOptions;
  secrets: Secrets;
}): Record<string, string> {
  const { process, local, secrets } = options;
  const { portOffset } = local;
  const urls: Record<PartName, () => Record<string, string>> = {
    mongodb: () => ({
      MONGODB_DATABASE: process,
      MONGODB_URI:
        local.mongodbUri ??
        mongodbUri({
          port: PART_PORTS.mongodb + portOffset,
          user: process,
          password: secrets.mongodbPasswords[process] ?? '',
          database: process,
        }),
    }),
    rabbitmq: () => ({
      AMQP_URL:
        local.amqpUrl ??
        rabbitmqUrl({
          port: PART_PORTS.rabbitmq + portOffset,
          user: { name: RABBITMQ_USER, password: secrets.rabbitmqPassword },
        }),
    }),
  };
  return {
    ...(options.needs.includes('mongodb') ? urls.mongodb() : {}),
    ...(options.needs.includes('rabbitmq') ? urls.rabbitmq() : {}),
  };
}
