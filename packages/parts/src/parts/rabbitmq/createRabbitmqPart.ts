import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { answersOnPort } from '../../host/answersOnPort.ts';
import type { ProcessSpec } from '../../process/ProcessSpec.ts';
import {
  RABBITMQ_ADVANCED_CONFIGURATION,
  rabbitmqConfiguration,
  rabbitmqDefinitions,
} from './rabbitmqFiles.ts';
import type { RabbitmqUser } from './rabbitmqFiles.ts';

/** Only a broker that is up answers this with a `Connection.Start` (AMQP 0-9-1, 4.2.2). */
const PROTOCOL_HEADER = Buffer.from('AMQP\x00\x00\x09\x01', 'latin1');

/** A real RabbitMQ of its own: own node name, cookie, home, data; loopback only. */
export function createRabbitmqPart(options: {
  /** The package's own script, see `findRabbitmq`; not the wrapper on PATH. */
  server: string;
  port: number;
  distributionPort: number;
  epmdPort: number;
  /** Holds home, data, logs and configuration. */
  folder: string;
  cookie: string;
  user: RabbitmqUser;
  env: Readonly<Record<string, string>>;
}): ProcessSpec {
  const { port, folder } = options;
  const file = (name: string) => join(folder, name);
  return {
    name: 'rabbitmq',
    kind: 'part',
    url: `amqp://127.0.0.1:${port}`,
    healthUrl: null,
    needs: ['epmd'],
    command: [options.server],
    cwd: folder,
    env: {
      ...options.env,
      HOME: file('home'),
      ERL_EPMD_PORT: String(options.epmdPort),
      // Should RabbitMQ ever start one of its own, it listens on loopback, too.
      ERL_EPMD_ADDRESS: '127.0.0.1',
      ERL_CRASH_DUMP_BYTES: '0',
      // On a machine that others use as well, no scheduler spins while it waits for work.
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
        '+sbwt none +sbwtdcpu none +sbwtdio none',
      RABBITMQ_NODENAME: 'comptoir@localhost',
      RABBITMQ_DIST_PORT: String(options.distributionPort),
      RABBITMQ_MNESIA_BASE: file('data'),
      RABBITMQ_LOG_BASE: file('log'),
      RABBITMQ_SCHEMA_DIR: file('schema'),
      RABBITMQ_GENERATED_CONFIG_DIR: file('generated'),
      RABBITMQ_CONFIG_FILE: file('rabbitmq.conf'),
      RABBITMQ_ADVANCED_CONFIG_FILE: file('advanced.config'),
      RABBITMQ_CONF_ENV_FILE: '/dev/null',
      RABBITMQ_ENABLED_PLUGINS: '',
      RABBITMQ_ENABLED_PLUGINS_FILE: file('enabled_plugins'),
      RABBITMQ_PID_FILE: file('pid'),
      // Makes the script become the Erlang machine instead of waiting for it as its child, so
      // that signals reach it and its end is seen as it was.
      detached: 'true',
    },
    prepare: () => {
      mkdirSync(file('home'), { recursive: true });
      rmSync(file('pid'), { force: true });
      // Erlang refuses a cookie that others may read.
      writeFileAtomically(
        join(file('home'), '.erlang.cookie'),
        options.cookie,
        0o400,
      );
      writeFileAtomically(file('enabled_plugins'), '[].\n');
      writeFileAtomically(
        file('advanced.config'),
        RABBITMQ_ADVANCED_CONFIGURATION,
      );
      writeFileAtomically(
        file('definitions.json'),
        rabbitmqDefinitions(options.user),
        0o600,
      );
      writeFileAtomically(
        file('rabbitmq.conf'),
        rabbitmqConfiguration({
          port,
          definitionsFile: file('definitions.json'),
        }),
      );
    },
    probe: async () =>
      (await answersOnPort(port, PROTOCOL_HEADER))
        ? undefined
        : `port ${port} does not speak AMQP yet`,
    pidFile: file('pid'),
    remedy: 'if its data are broken: npm stop; npm run reset -- rabbitmq',
    startDeadlineMs: 90_000,
    stopDeadlineMs: 20_000,
  };
}

/** The URL that a client of this broker connects to. */
export function rabbitmqUrl(options: {
  port: number;
  user: RabbitmqUser;
}): string {
  const { name, password } = options.user;
  return `amqp://${encodeURIComponent(name)}:${encodeURIComponent(password)}@127.0.0.1:${options.port}`;
}
