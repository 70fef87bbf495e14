import { randomBytes } from 'node:crypto';
import { testParts } from '@comptoir/kit-testing/testParts';
import mongoose, { type Connection } from 'mongoose';
import { signingKeyModel } from '../src/models/signingKeyModel.ts';
import { SigningKeyRepository } from '../src/repositories/SigningKeyRepository.ts';
import { KeyRing } from '../src/security/KeyRing.ts';
import { KeySeal } from '../src/security/KeySeal.ts';

const HOUR = 3_600_000;
const life = { signsMs: 10 * HOUR, aheadMs: 2 * HOUR, afterMs: HOUR };
const start = Date.parse('2026-01-01T00:00:00Z');

let connection: Connection;
let keys: SigningKeyRepository;
let time: number;
const secret = randomBytes(32);

beforeAll(async () => {
  const { mongodbUri, database } = testParts();
  connection = await mongoose
    .createConnection(mongodbUri, { dbName: database })
    .asPromise();
  keys = new SigningKeyRepository(signingKeyModel(connection));
});
beforeEach(async () => {
  await connection.dropDatabase();
  time = start;
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

function ring(seal = new KeySeal(secret)): KeyRing {
  return new KeyRing({ keys, seal, life, now: () => new Date(time) });
}

/** The ids of the published keys, oldest first. */
const published = (one: KeyRing) => one.jwks().keys.map(({ kid }) => kid);

async function at(hours: number, one: KeyRing) {
  time = start + hours * HOUR;
  await one.rotate();
  return { signs: one.signer().kid, published: published(one) };
}

describe('the key ring', () => {
  it('publishes the next key before it signs, and the previous key until its tokens expire', async () => {
    const one = ring();
    const first = await at(0, one);
    expect(first.published).toEqual([first.signs]);
    const ahead = await at(8.5, one);
    expect(ahead.signs).toBe(first.signs);
    expect(ahead.published).toHaveLength(2);
    const next = await at(10.5, one);
    expect(next.signs).toBe(ahead.published[1]);
    expect(next.published).toContain(first.signs);
    const after = await at(11.5, one);
    expect(after.published).toEqual([next.signs]);
  });

  it('creates one key for replicas that start concurrently, and after a long pause', async () => {
    const rings = [ring(), ring(), ring()];
    await Promise.all(rings.map(one => one.rotate()));
    await Promise.all(rings.map(one => one.rotate()));
    expect(new Set(rings.map(one => one.signer().kid)).size).toBe(1);
    const rested = await at(1_000, ring());
    expect(rested.published).toHaveLength(1);
  });

  it('stores private keys sealed, and reports a changed secret', async () => {
    const one = ring();
    await one.rotate();
    const [stored] = await keys.all();
    expect(JSON.stringify(stored)).not.toContain('"d"');
    await expect(ring(new KeySeal(randomBytes(32))).rotate()).rejects.toThrow(
      'IDENTITY_SECRET is not the secret',
    );
  });
});
