import { z } from 'zod';
import type { Rendered } from './Rendered.ts';
import { Workload } from './Workload.ts';

const ConfigMap = z.looseObject({ data: z.record(z.string(), z.string()) });

/** Long enough for every secret, and no secret. */
const FILLED_IN = '0'.repeat(64);
const ADDRESSES: Record<string, string> = {
  MONGODB_URI: 'mongodb://mongodb:27017/?replicaSet=rs0',
  AMQP_URL: 'amqp://rabbitmq:5672',
};

/** The environment that a service's container is started with, its secrets filled in with samples. */
export function environmentOf(
  rendered: Rendered,
  service: string,
): Record<string, string> {
  const { env, envFrom } = Workload.of(rendered, service).container;
  const settings = envFrom.flatMap(({ configMapRef }) =>
    Object.entries(
      rendered.one('ConfigMap', configMapRef.name, ConfigMap).data,
    ),
  );
  const secrets = env.map(
    ({ name }) => [name, ADDRESSES[name] ?? FILLED_IN] as const,
  );
  return Object.fromEntries([...settings, ...secrets]);
}
