import { dirname, join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import { epmd } from '../parts/rabbitmq/epmd.ts';
import { rabbitmq } from '../parts/rabbitmq/rabbitmq.ts';
import { RABBITMQ_USER, rabbitmqUrl } from '../parts/rabbitmq/rabbitmqUrl.ts';
import { findPrograms } from '../programs/findPrograms.ts';
import { createTestRun } from './createTestRun.ts';
import { startPart } from './startPart.ts';
import type { TestPart } from './startPart.ts';
import { testEnvironment } from './testEnvironment.ts';

/** A running broker with access to `rabbitmqctl`. */
export interface RabbitMq extends TestPart {
  amqpUrl: string;
  /** Runs `rabbitmqctl` with these arguments against this node. @throws Error with its output */
  control(...args: string[]): Promise<void>;
}

/** Starts a real RabbitMQ on free ports with its data in `folder`: in 4 to 6 seconds, after a kill in 10 to 13. */
export async function startRabbitMq(options: {
  folder: string;
}): Promise<RabbitMq> {
  const run = await createTestRun({ ...options, parts: [epmd, rabbitmq] });
  const places = { ...testEnvironment(), modules: [] };
  const mapperPrograms = await findPrograms(epmd, places);
  const brokerPrograms = await findPrograms(rabbitmq, places);
  const mapper = await startPart(epmd.spec(run, mapperPrograms.files));
  const spec = rabbitmq.spec(run, brokerPrograms.files);
  const broker = await startPart(spec).catch(async (error: unknown) => {
    await mapper.stop();
    throw error;
  });
  const [server] = spec.command;
  const password = run.secrets.rabbitmqPassword;
  return {
    ...broker,
    stop: async () => {
      await broker.stop();
      await mapper.stop();
    },
    amqpUrl: rabbitmqUrl({
      port: run.portOf(rabbitmq, 'main'),
      user: { name: RABBITMQ_USER, password },
    }),
    async control(...args) {
      const program = join(dirname(server), 'rabbitmqctl');
      const { code, stdout, stderr } = await runCommand([program, ...args], {
        env: spec.env,
        // The paths in its environment are relative.
        cwd: spec.cwd,
      });
      if (code !== 0) {
        throw new Error(`${stdout}\n${stderr}`);
      }
    },
  };
}
