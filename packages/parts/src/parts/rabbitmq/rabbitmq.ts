import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { definePart } from '../../definePart.ts';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { probePort } from '../../probes/probePort.ts';
import { epmd } from './epmd.ts';
import { findRabbitmq } from './findRabbitmq.ts';
import {
  RABBITMQ_ADVANCED_CONFIGURATION,
  rabbitmqConfiguration,
  rabbitmqDefinitions,
} from './rabbitmqFiles.ts';
import { RABBITMQ_USER, rabbitmqUrl } from './rabbitmqUrl.ts';

/** A started broker answers this with `Connection.Start` (AMQP 0-9-1, 4.2.2). */
const PROTOCOL_HEADER = Buffer.from('AMQP\x00\x00\x09\x01', 'latin1');

/** A real RabbitMQ with its own node name, cookie, home and data, on loopback only. */
export const rabbitmq = definePart({
  name: 'rabbitmq',
  group: 'shop',
  description: 'one node, with a user of its own instead of guest',
  ports: { main: 5682, distribution: 25_682 },
  programs: {
    // The package's own script: the wrapper on PATH changes user.
    server: {
      from: 'machine',
      find: ({ env }) => findRabbitmq(env['PATH'] ?? '').server,
    },
  },
  needs: ['epmd'],
  connection: {
    variable: 'AMQP_URL',
    schemes: ['amqp://', 'amqps://'],
    environment: ({ providedUrl, port, secrets }) => ({
      AMQP_URL:
        providedUrl ??
        rabbitmqUrl({
          port: port('main'),
          user: { name: RABBITMQ_USER, password: secrets.rabbitmqPassword },
        }),
    }),
  },
  spec: ({ port, program, folder, env, run }) => {
    const file = (name: string) => join(folder, name);
    // RabbitMQ's working directory is the folder. Relative, no character of its path has a meaning.
    const relative = (name: string) => `./${name}`;
    const listensOn = port('main');
    const { rabbitmqCookie, rabbitmqPassword: password } = run.secrets;
    return {
      url: `amqp://127.0.0.1:${listensOn}`,
      command: [program('server')],
      env: {
        ...env,
        HOME: relative('home'),
        ERL_EPMD_PORT: String(run.portOf(epmd, 'main')),
        // Limits an epmd that RabbitMQ starts itself to loopback.
        ERL_EPMD_ADDRESS: '127.0.0.1',
        ERL_CRASH_DUMP_BYTES: '0',
        // No busy-waiting schedulers: the machine is shared.
        RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
          '+sbwt none +sbwtdcpu none +sbwtdio none',
        RABBITMQ_NODENAME: 'comptoir@localhost',
        RABBITMQ_DIST_PORT: String(port('distribution')),
        RABBITMQ_MNESIA_BASE: relative('data'),
        RABBITMQ_LOG_BASE: relative('log'),
        RABBITMQ_SCHEMA_DIR: relative('schema'),
        RABBITMQ_GENERATED_CONFIG_DIR: relative('generated'),
        RABBITMQ_CONFIG_FILE: relative('rabbitmq.conf'),
        RABBITMQ_ADVANCED_CONFIG_FILE: relative('advanced.config'),
        RABBITMQ_CONF_ENV_FILE: '/dev/null',
        RABBITMQ_ENABLED_PLUGINS: '',
        RABBITMQ_ENABLED_PLUGINS_FILE: relative('enabled_plugins'),
        RABBITMQ_PID_FILE: relative('pid'),
        // The script execs the Erlang VM instead of waiting for it as a child, so that the VM
        // receives signals and returns its exit code.
        detached: 'true',
      },
      prepare: () => {
        mkdirSync(file('home'), { recursive: true });
        rmSync(file('pid'), { force: true });
        const write = (name: string, content: string, mode?: number) =>
          writeFileAtomically(file(name), content, mode);
        // Erlang rejects a cookie that other users can read.
        write('home/.erlang.cookie', rabbitmqCookie, 0o400);
        write('enabled_plugins', '[].\n');
        write('advanced.config', RABBITMQ_ADVANCED_CONFIGURATION);
        const user = { name: RABBITMQ_USER, password };
        write('definitions.json', rabbitmqDefinitions(user), 0o600);
        const definitionsFile = relative('definitions.json');
        const settings = { port: listensOn, definitionsFile };
        write('rabbitmq.conf', rabbitmqConfiguration(settings));
      },
      probe: timeoutMs => probePort(listensOn, timeoutMs, PROTOCOL_HEADER),
      pidFile: file('pid'),
      startDeadlineMs: 90_000,
      stopDeadlineMs: 20_000,
    };
  },
});
