import { fileURLToPath } from 'node:url';
import { readOutput } from '@comptoir/commands/readOutput';
import {
  startTestCustomers,
  type TestCustomers,
} from '../testing/startTestCustomers.ts';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const accounts = ['staff@comptoir.example', 'camille@comptoir.example'];
let test: TestCustomers;
beforeAll(async () => {
  test = await startTestCustomers();
}, 60_000);
afterAll(async () => {
  await test.close();
});

async function seed(env: Record<string, string>, ...flags: string[]) {
  const { mongodbUri, database } = test.parts;
  return readOutput([process.execPath, 'seed/main.ts', ...flags], {
    cwd,
    env: {
      MONGODB_URI: mongodbUri,
      MONGODB_DATABASE: database,
      SEED_STAFF_PASSWORD: 'password-of-staff',
      SEED_CUSTOMER_PASSWORD: 'password-of-camille',
      ...env,
    },
  });
}

function signIn(email: string | undefined, password: string) {
  const body = { email, password };
  return test.client.ask('/v1/sessions', { method: 'POST', body });
}

describe('the seed', () => {
  it('refuses to write outside local mode without --force', async () => {
    await expect(seed({ COMPTOIR_MODE: 'production' })).rejects.toThrow(
      'Demo data is for local mode',
    );
    expect(await test.models.customers.countDocuments()).toBe(0);
    const output = await seed({ COMPTOIR_MODE: 'production' }, '--force');
    expect(output).toContain('added 2 of 2');
  });

  it('names each missing environment variable', async () => {
    const env = { COMPTOIR_MODE: 'local', SEED_STAFF_PASSWORD: '' };
    await expect(seed(env)).rejects.toThrow('SEED_STAFF_PASSWORD: missing');
  });

  it('adds each account once, and resets both passwords to the configured ones', async () => {
    const env = {
      COMPTOIR_MODE: 'local',
      SEED_CUSTOMER_PASSWORD: 'changed-since',
    };
    const output = await seed(env);
    expect(output).toContain('added 0 of 2');
    const staff = await signIn(accounts[0], 'password-of-staff');
    expect(staff.body).toMatchObject({
      customer: { roles: ['customer', 'staff'] },
    });
    expect((await signIn(accounts[1], 'changed-since')).status).toBe(200);
    expect((await signIn(accounts[1], 'password-of-camille')).status).toBe(401);
  });
});
