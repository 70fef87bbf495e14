import { randomBytes } from 'node:crypto';
import { chown, glob, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from '@comptoir/parts/testing/freePort';
import { runCommand } from '@comptoir/commands/runCommand';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import { launch } from '@comptoir/parts/process/launch';

/** A real PostgreSQL with one user and one database of the same name. */
export interface Postgres {
  port: number;
  user: string;
  password: string;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts Debian's PostgreSQL in a temporary folder on a free port, as its own user, since it
 * refuses to run as root.
 */
export async function startPostgres(user: string): Promise<Postgres> {
  const programs = await findPrograms();
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-postgres-'));
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  const port = await freePort();
  await writeFile(passwordFile, password);
  const owner = await idsOf('postgres');
  await chown(folder, owner.uid, owner.gid);
  await chown(passwordFile, owner.uid, owner.gid);

  const env = {
    PATH: process.env['PATH'] ?? '',
    LC_ALL: 'C.UTF-8',
    PGPASSWORD: password,
  };
  const as = (program: string, ...args: string[]): [string, ...string[]] => [
    ...(['setpriv', '--reuid=postgres', '--regid=postgres'] as const),
    '--clear-groups',
    join(programs, program),
    ...args,
  ];
  const run = async (command: [string, ...string[]]) => {
    const { code, stderr } = await runCommand(command, { env, cwd: folder });
    if (code !== 0) {
      throw new Error(`PostgreSQL: ${stderr.trim()}`);
    }
  };
  const data = join(folder, 'data');
  await run(
    as(
      'initdb',
      '--pgdata',
      data,
      '--username',
      user,
      '--no-sync',
      '--pwfile',
      passwordFile,
      '--auth',
      'scram-sha-256',
    ),
  );
  const server = launch({
    command: as(
      'postgres',
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      '-F',
      '-c',
      'listen_addresses=127.0.0.1',
    ),
    cwd: folder,
    env,
    logFile: join(folder, 'postgres.log'),
  });
  const address = ['--host', '127.0.0.1', '--port', String(port)];
  const answers = async () =>
    (await runCommand(as('pg_isready', ...address), { env })).code === 0;
  await waitUntil(answers, { deadlineMs: 30_000 });
  await run(as('createdb', ...address, '--username', user, user));
  const stop = async () => {
    server.signal('SIGINT');
    await server.exited;
    await rm(folder, { recursive: true, force: true });
  };
  return { port, user, password, stop };
}

async function findPrograms(): Promise<string> {
  for await (const file of glob('/usr/lib/postgresql/*/bin/initdb')) {
    return dirname(file);
  }
  throw new Error(
    'there is no PostgreSQL; an administrator installs it: apt-get install -y postgresql',
  );
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  const idOf = async (option: '-u' | '-g') => {
    const { stdout } = await runCommand(['id', option, user], {
      env: { PATH: process.env['PATH'] ?? '' },
    });
    return Number(stdout);
  };
  return { uid: await idOf('-u'), gid: await idOf('-g') };
}
