import { mongodb } from '../parts/mongodb/mongodb.ts';
import { mongodbUri } from '../parts/mongodb/mongodbUri.ts';
import { findPrograms } from '../programs/findPrograms.ts';
import { createTestRun, TEST_USER } from './createTestRun.ts';
import { startPart } from './startPart.ts';
import type { TestPart } from './startPart.ts';
import { testEnvironment } from './testEnvironment.ts';

/** Starts a real mongod on a free port with its data in `folder`; its user has all rights. */
export async function startMongod(options: {
  folder: string;
}): Promise<TestPart & { mongodbUri: string }> {
  const run = await createTestRun({ ...options, parts: [mongodb] });
  const places = { ...testEnvironment(), modules: [] };
  const { files } = await findPrograms(mongodb, places);
  const part = await startPart(mongodb.spec(run, files));
  const [user] = run.secrets.mongodbUsers;
  const uri = mongodbUri({
    port: run.portOf(mongodb, 'main'),
    user: TEST_USER,
    password: user?.password ?? '',
  });
  return { ...part, mongodbUri: uri };
}
