import type { Db } from 'mongodb';
import { z } from 'zod';
import { waitUntil } from '../../host/waitUntil.ts';
import { LocalError } from '../../errors/LocalError.ts';

/** A user with rights on one database, or (tests only) on all of them. */
export interface MongodbUser {
  name: string;
  password: string;
  /** The only database that the user may use; undefined grants rights on all. */
  database?: string;
}

/**
 * Configures a started mongod: a replica set of one member at this port, a primary, and these
 * passwords. Idempotent.
 *
 * Signs in like a member of the replica set, with the content of the key file: this needs no first
 * administrator, and a lost password can be replaced.
 */
export async function configureMongodb(options: {
  port: number;
  key: string;
  users: readonly MongodbUser[];
}): Promise<void> {
  // Loaded lazily, so that other commands start faster.
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(`mongodb://127.0.0.1:${options.port}/`, {
    directConnection: true,
    serverSelectionTimeoutMS: 5000,
    auth: { username: '__system', password: options.key },
    authSource: 'local',
    authMechanism: 'SCRAM-SHA-256',
  });
  try {
    const admin = client.db('admin');
    await formReplicaSet(admin, `127.0.0.1:${options.port}`);
    await becomePrimary(admin);
    for (const user of options.users) {
      await upsertUser(admin, user);
    }
  } finally {
    await client.close();
  }
}

const oneMemberAt = (host: string) =>
  z.object({ members: z.tuple([z.object({ host: z.literal(host) })]) });

async function formReplicaSet(admin: Db, host: string): Promise<void> {
  const config = await admin.client
    .db('local')
    .collection('system.replset')
    .findOne();
  const members = [{ _id: 0, host }];
  if (!config) {
    await admin.command({ replSetInitiate: { _id: 'rs0', members } });
  } else if (!oneMemberAt(host).safeParse(config).success) {
    const version = Number(config['version']) + 1;
    const { term: _term, ...rest } = config;
    await admin.command({
      replSetReconfig: { ...rest, version, members },
      force: true,
    });
  }
}

async function becomePrimary(admin: Db): Promise<void> {
  const isPrimary = async () => {
    const hello = await admin.command({ hello: 1 });
    return hello['isWritablePrimary'] === true;
  };
  if (await waitUntil(isPrimary, { deadlineMs: 30_000, everyMs: 20 })) {
    return;
  }
  throw new LocalError({
    what: 'MongoDB has no primary',
    why: 'the one member of its replica set did not elect itself within 30 s',
    remedy:
      'see var/log/mongodb.log; npm run reset -- mongodb removes its data',
  });
}

async function upsertUser(admin: Db, user: MongodbUser): Promise<void> {
  const roles = user.database
    ? [
        { role: 'readWrite', db: user.database },
        { role: 'dbAdmin', db: user.database },
      ]
    : ['root'];
  const found = await admin.command({ usersInfo: user.name });
  const users: unknown = found['users'];
  const verb =
    Array.isArray(users) && users.length > 0 ? 'updateUser' : 'createUser';
  await admin.command({ [verb]: user.name, pwd: user.password, roles });
}
