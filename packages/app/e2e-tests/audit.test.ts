import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { startPortal, tokenOfGuest, type OwnPortal } from './startPortal.ts';

const TEMPLATE = 'catalog/entities/by-name/template/default/service';
/** A program's token; it may read the catalog, and nothing else. */
const READER = randomUUID();
const MARINA = 'user:default/marina';
const Known = z.object({ metadata: z.object({ uid: z.string() }) });
const Created = z.object({ id: z.string() });
/** A line of the log that the auditor wrote. */
const AuditLine = z.object({
  isAuditEvent: z.literal(true),
  plugin: z.string(),
  eventId: z.string(),
  status: z.enum(['initiated', 'succeeded', 'failed']),
  actor: z.object({ actorId: z.string().optional() }),
  meta: z.record(z.string(), z.unknown()).default({}),
});

test.describe.configure({ mode: 'serial', timeout: 120_000 });
let portal: OwnPortal;
let token = '';
test.beforeAll(async () => {
  test.setTimeout(120_000);
  const readers = {
    type: 'static',
    options: { token: READER, subject: 'reader' },
    accessRestrictions: [
      { plugin: 'catalog', permissionAttribute: { action: 'read' } },
    ],
  };
  portal = await startPortal({
    as: 'marina',
    config: { backend: { auth: { externalAccess: [readers] } } },
  });
  token = await tokenOfGuest(portal.url);
  // What she may run is known once the catalog has read the template.
  await expect(async () => {
    expect((await ask('GET', TEMPLATE)).status).toBe(200);
  }).toPass({ timeout: 60_000 });
});
test.afterAll(() => portal?.stop());

/** Asks the portal's API, as Marina unless there is another token. */
function ask(
  method: string,
  path: string,
  body?: object,
  as = token,
): Promise<Response> {
  return fetch(`${portal.url}/api/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${as}`,
      'content-type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

/** What the auditor wrote of such events, as far as it is written yet. */
function audited(plugin: string, eventId: string) {
  return readFileSync(portal.log, 'utf8')
    .split('\n')
    .filter(line => line.includes('"isAuditEvent":true'))
    .map(line => AuditLine.parse(JSON.parse(line)))
    .filter(line => line.plugin === plugin && line.eventId === eventId)
    .map(({ status, actor, meta }) => ({ status, actor: actor.actorId, meta }));
}

test('a scaffold is in the log: who asked for it, what it did', async () => {
  const created = await ask('POST', 'scaffolder/v2/tasks', {
    templateRef: 'template:default/service',
    values: {
      name: 'gift-cards',
      description: 'Gift cards that shoppers buy, send and redeem',
      owner: 'group:default/team-shop',
    },
    secrets: { word: 'rosebud-of-the-audit-test' },
  });
  expect(created.status).toBe(201);
  const { id } = Created.parse(await created.json());

  await expect
    .poll(() => audited('scaffolder', 'change-request'), { timeout: 60_000 })
    .toContainEqual(
      expect.objectContaining({
        status: 'succeeded',
        meta: expect.objectContaining({
          actor: MARINA,
          branch: 'change/add-gift-cards',
          taskId: id,
        }),
      }),
    );
  expect(audited('scaffolder', 'task')).toContainEqual({
    status: 'succeeded',
    actor: MARINA,
    meta: expect.objectContaining({ actionType: 'create', taskId: id }),
  });
});

test('a delete that is refused is in the log: who wanted it, and of what', async () => {
  const known = await ask(
    'GET',
    'catalog/entities/by-name/component/default/portal',
  );
  const { uid } = Known.parse(await known.json()).metadata;

  const refused = await ask('DELETE', `catalog/entities/by-uid/${uid}`);

  expect(refused.status).toBe(403);
  await expect
    .poll(() => audited('catalog', 'entity-mutate'))
    .toContainEqual({
      status: 'failed',
      actor: MARINA,
      meta: expect.objectContaining({ actionType: 'delete', uid }),
    });
});

test('a program whose token lets it read the catalog reads, and does nothing else', async () => {
  const read = await ask('GET', TEMPLATE, undefined, READER);
  expect(read.status).toBe(200);
  const { uid } = Known.parse(await read.json()).metadata;

  const byUid = `catalog/entities/by-uid/${uid}`;
  expect((await ask('DELETE', byUid, undefined, READER)).status).toBe(403);
  const task = { templateRef: 'template:default/service', values: {} };
  expect((await ask('POST', 'scaffolder/v2/tasks', task, READER)).status).toBe(
    403,
  );
});

test('nobody tells others of anything in the name of the portal', async () => {
  const refused = await ask('POST', 'notifications/notifications', {
    recipients: { type: 'broadcast' },
    payload: { title: 'Everything must go' },
  });
  expect(refused.status).toBe(403);
});

test('the log holds neither tokens nor the secrets of a task', () => {
  const log = readFileSync(portal.log, 'utf8');
  expect(log).toContain('"isAuditEvent":true');
  expect(log).not.toContain(token);
  expect(log).not.toContain(READER);
  // Whatever looks like a token: a header, a payload and a signature.
  expect(log).not.toMatch(/eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/);
  expect(log).not.toContain('rosebud-of-the-audit-test');
});
