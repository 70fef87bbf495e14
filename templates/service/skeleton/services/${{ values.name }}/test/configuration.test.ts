import { fileURLToPath } from 'node:url';
import { checkConfiguration } from '@comptoir/kit-testing/checkConfiguration';
import { runProgram } from '@comptoir/kit-testing/runProgram';
import { testParts } from '@comptoir/kit-testing/testParts';
import mongoose from 'mongoose';
import { ${{ values.pascal }}Config } from '../src/config.ts';
import { createModels } from '../src/models/Models.ts';

const workspace = fileURLToPath(new URL('..', import.meta.url));

checkConfiguration({
  workspace,
  schema: ${{ values.pascal }}Config,
  required: {
    MONGODB_URI: 'mongodb://127.0.0.1',
    AMQP_URL: 'amqp://127.0.0.1',
  },
  requiredOutsideLocal: ['CURSOR_SECRET'],
});

describe('the seed', () => {
  it('refuses to write outside local mode', async () => {
    const { code, stderr } = await runProgram(workspace, 'seed/main.ts', {
      MONGODB_URI: 'mongodb://127.0.0.1:1/nowhere',
      COMPTOIR_MODE: 'production',
    });
    expect(code).toBe(1);
    expect(stderr).toContain('COMPTOIR_MODE is production: nothing was written');
  });

  it('adds each note once, and keeps the changes of staff', async () => {
    const { mongodbUri, database } = testParts();
    const seed = () =>
      runProgram(workspace, 'seed/main.ts', {
        COMPTOIR_MODE: 'local',
        MONGODB_URI: mongodbUri,
        MONGODB_DATABASE: database,
      });
    const connection = await mongoose
      .createConnection(mongodbUri, { dbName: database })
      .asPromise();
    try {
      expect((await seed()).stdout).toContain('added 2 of 2');
      const { notes } = createModels(connection);
      await notes.updateOne({ _id: 'welcome' }, { $set: { text: 'Changed' } });
      expect((await seed()).stdout).toContain('added 0 of 2');
      expect(await notes.findById('welcome')).toMatchObject({
        text: 'Changed',
      });
    } finally {
      await connection.dropDatabase();
      await connection.close();
    }
  });
});
