import { mkdirSync } from 'node:fs';
import { endMarkedProcesses } from '@comptoir/parts/host/endMarkedProcesses';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import { startMongod } from '@comptoir/parts/testing/startMongod';
import { startPart, type TestPart } from '@comptoir/parts/testing/startPart';
import { startRabbitMq } from '@comptoir/parts/testing/startRabbitMq';
import {
  createServiceSpecs,
  logOf,
  type Settings,
} from './createServiceSpecs.ts';
import {
  BUS_NAMES,
  SERVICE_NAMES,
  type ProcessName,
  type ServiceName,
} from './ServiceName.ts';
import { Valve } from './Valve.ts';

/** The running processes of a shop, with a valve to the broker for each service that uses it. */
export interface Processes {
  mongodbUri: string;
  amqpUrl: string;
  parts: ReadonlyMap<ProcessName, TestPart>;
  specs: ReadonlyMap<ServiceName, ProcessSpec>;
  valves: ReadonlyMap<ProcessName, Valve>;
}

/** Starts real parts, then each service as its own process; the seed of customers creates the staff account. */
export async function startProcesses(options: {
  root: string;
  folder: string;
  sources: string;
  /** Default: the services of the kill tests. */
  names?: readonly ServiceName[] | undefined;
  settings?: Settings | undefined;
  /** Run as by `npm start`: without valves, short intervals and contract checks. */
  plain?: boolean | undefined;
}): Promise<Processes> {
  const { folder, names = SERVICE_NAMES, settings = {} } = options;
  const { plain = false } = options;
  mkdirSync(folder, { recursive: true });
  await endMarkedProcesses(folder, 2_000);
  const [mongodb, rabbitmq] = await Promise.all([
    startMongod({ folder }),
    startRabbitMq({ folder }),
  ]);
  const { mongodbUri } = mongodb;
  const { amqpUrl } = rabbitmq;
  const valves = new Map<ProcessName, Valve>();
  for (const name of plain ? [] : BUS_NAMES) {
    valves.set(name, await Valve.open(Number(new URL(amqpUrl).port)));
  }
  const specs = await createServiceSpecs({
    ...options,
    names,
    settings,
    plain,
    mongodbUri,
    amqpUrl(name) {
      const valve = valves.get(
        SERVICE_NAMES.find(one => one === name) ?? 'rabbitmq',
      );
      const url = new URL(amqpUrl);
      if (valve) {
        url.port = String(valve.port);
      }
      return url.href;
    },
  });
  const { signal } = new AbortController();
  await specs.get('customers')?.seed?.(signal);
  for (const { name, build } of specs.values()) {
    const problem = await build?.(signal);
    if (problem) {
      throw new Error(`${name}: ${problem}`);
    }
  }
  const services = await Promise.all(
    [...specs].map(async ([name, spec]): Promise<[ProcessName, TestPart]> => [
      name,
      await startPart(spec, logOf(folder, name)),
    ]),
  );
  const parts = new Map<ProcessName, TestPart>([
    ...services,
    ['rabbitmq', rabbitmq],
    ['mongodb', mongodb],
  ]);
  return { mongodbUri, amqpUrl, parts, specs, valves };
}
