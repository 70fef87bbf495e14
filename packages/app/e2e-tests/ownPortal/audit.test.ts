import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { expect, test, TEMPLATE_ENTITY } from './test.ts';

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

test.describe.configure({ mode: 'serial' });

/** Returns the audit events of this kind that the log contains so far. */
function audited(log: string, plugin: string, eventId: string) {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => line.includes('"isAuditEvent":true'))
    .map(line => AuditLine.parse(JSON.parse(line)))
    .filter(line => line.plugin === plugin && line.eventId === eventId)
    .map(({ status, actor, meta }) => ({ status, actor: actor.actorId, meta }));
}

test('the log contains the author and the result of a template run', async ({
  portal,
}) => {
  const created = await portal.request('POST', 'scaffolder/v2/tasks', {
    templateRef: 'template:default/service',
    values: {
      name: 'loyalty',
      description: 'Points that shoppers collect and spend',
      owner: 'group:default/team-shop',
    },
    secrets: { word: 'rosebud-of-the-audit-test' },
  });
  expect(created.status).toBe(201);
  const { id } = Created.parse(await created.json());

  await expect
    .poll(() => audited(portal.log, 'change-requests', 'change-request'), {
      timeout: 60_000,
    })
    .toContainEqual(
      expect.objectContaining({
        status: 'succeeded',
        actor: MARINA,
        meta: expect.objectContaining({
          actionType: 'create',
          branch: 'change/add-loyalty',
        }),
      }),
    );
  expect(audited(portal.log, 'scaffolder', 'task')).toContainEqual({
    status: 'succeeded',
    actor: MARINA,
    meta: expect.objectContaining({ actionType: 'create', taskId: id }),
  });
});

test('the log contains the user and the entity of a rejected deletion', async ({
  portal,
}) => {
  const known = await portal.request(
    'GET',
    'catalog/entities/by-name/component/default/portal',
  );
  const { uid } = Known.parse(await known.json()).metadata;

  const refused = await portal.request(
    'DELETE',
    `catalog/entities/by-uid/${uid}`,
  );

  expect(refused.status).toBe(403);
  await expect
    .poll(() => audited(portal.log, 'catalog', 'entity-mutate'))
    .toContainEqual({
      status: 'failed',
      actor: MARINA,
      meta: expect.objectContaining({ actionType: 'delete', uid }),
    });
});

test('a token that is restricted to catalog reads can do nothing else', async ({
  portal,
}) => {
  const { readerToken } = portal;
  const read = await portal.request(
    'GET',
    TEMPLATE_ENTITY,
    undefined,
    readerToken,
  );
  expect(read.status).toBe(200);
  const { uid } = Known.parse(await read.json()).metadata;

  const byUid = `catalog/entities/by-uid/${uid}`;
  expect(
    (await portal.request('DELETE', byUid, undefined, readerToken)).status,
  ).toBe(403);
  const task = { templateRef: 'template:default/service', values: {} };
  expect(
    (await portal.request('POST', 'scaffolder/v2/tasks', task, readerToken))
      .status,
  ).toBe(403);
});

test('users cannot send notifications', async ({ portal }) => {
  const refused = await portal.request('POST', 'notifications/notifications', {
    recipients: { type: 'broadcast' },
    payload: { title: 'Everything must go' },
  });
  expect(refused.status).toBe(403);
});

test('the log contains no tokens and no secrets of a task', ({ portal }) => {
  const { token, readerToken } = portal;
  const log = readFileSync(portal.log, 'utf8');
  expect(log).toContain('"isAuditEvent":true');
  expect(log).not.toContain(token);
  expect(log).not.toContain(readerToken);
  // Any JWT: a header, a payload and a signature.
  expect(log).not.toMatch(/eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/);
  expect(log).not.toContain('rosebud-of-the-audit-test');
});
