import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { testParts } from '@comptoir/kit-testing/testParts';
import mongoose from 'mongoose';
import { createModels } from '../src/models/models.ts';

const workspace = fileURLToPath(new URL('..', import.meta.url));

/** Runs a program of this workspace with an environment of its own. */
async function run(program: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [program], {
    cwd: workspace,
    env: { PATH: process.env['PATH'], ...env },
  });
  let said = '';
  child.stderr.on('data', chunk => (said += String(chunk)));
  child.stdout.on('data', chunk => (said += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

describe('the service', () => {
  it('names every bad key, says no value, and ends with 78', async () => {
    const { code, said } = await run('src/main.ts', {
      PORT: '99999',
      MONGODB_URI: 'http://user:hunter2@nowhere',
    });
    expect(code).toBe(78);
    for (const key of ['PORT', 'MONGODB_URI', 'AMQP_URL', 'CURSOR_SECRET']) {
      expect(said).toContain(`${key}: `);
    }
    expect(said).not.toContain('hunter2');
  });
});

describe('the seed', () => {
  it('refuses to write outside local mode', async () => {
    const { code, said } = await run('seed/main.ts', {
      MONGODB_URI: 'mongodb://127.0.0.1:1/nowhere',
      COMPTOIR_MODE: 'production',
    });
    expect(code).toBe(1);
    expect(said).toContain('COMPTOIR_MODE is production: nothing was written');
  });

  it('adds nothing twice, and leaves alone what staff did', async () => {
    const { mongodbUri, database } = testParts();
    const seed = () =>
      run('seed/main.ts', {
        COMPTOIR_MODE: 'local',
        MONGODB_URI: mongodbUri,
        MONGODB_DATABASE: database,
      });
    const connection = await mongoose
      .createConnection(mongodbUri, { dbName: database })
      .asPromise();
    try {
      expect((await seed()).said).toContain('added 2 of 2');
      const { notes } = createModels(connection);
      await notes.updateOne({ _id: 'welcome' }, { $set: { text: 'Changed' } });
      expect((await seed()).said).toContain('added 0 of 2');
      expect(await notes.findById('welcome')).toMatchObject({
        text: 'Changed',
      });
    } finally {
      await connection.dropDatabase();
      await connection.close();
    }
  });
});
