import { createMockDirectory } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import {
  listStateChanges,
  type ServedChange,
} from './__testUtils__/listStateChanges';
import { startPortal } from './__testUtils__/startPortal';
import { findStateChange } from './findStateChange';
import { STATE_CHANGES } from './stateChanges';

const PEOPLE = `apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: guest }
spec: { memberOf: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: marina }
spec: { memberOf: [team-shop] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ines }
spec: { memberOf: [team-platform] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team-shop }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team-platform }
spec: { type: team, children: [] }
`;
const TASKS = '/api/search/.backstage/scheduler/v1/tasks';
/** The test of portalHttpRouter proves what these refuse to everybody. */
const PROXIES = ['kubernetes', 'proxy'];

jest.setTimeout(120_000);

describe.each([
  { user: 'guest', refused: ['members', 'operators'] },
  { user: 'marina', refused: ['operators'] },
  { user: 'ines', refused: [] },
])('the state changes of $user', ({ user, refused }) => {
  const folder = createMockDirectory({ content: { 'people.yaml': PEOPLE } });
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let token = '';
  let served: ServedChange[];
  beforeAll(async () => {
    const catalog = folder.resolve('people.yaml');
    portal = await startPortal({ as: user, catalog });
    const session = await send('POST', '/api/auth/guest/refresh');
    token = session.body.backstageIdentity.token;
    served = await listStateChanges(
      portal.routes,
      async path => (await send('GET', path)).body,
    );
  });
  afterAll(() => portal.stop());

  async function send(method: string, path: string) {
    const sent = httpRequest(`${portal.url}${path}`, {
      method,
      agent: false,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    });
    sent.end(['POST', 'PUT'].includes(method) ? '{}' : undefined);
    const [response] = await once(sent, 'response');
    let text = '';
    for await (const part of response.setEncoding('utf8')) {
      text += part;
    }
    const body = /json/.test(response.headers['content-type'] ?? '')
      ? JSON.parse(text)
      : undefined;
    return { status: response.statusCode, body };
  }

  it('are all declared, and every declared one is served', () => {
    const declared = served.map(({ plugin, method, path }) =>
      findStateChange(plugin, method, path),
    );

    expect(served.filter((_, index) => !declared[index])).toEqual([]);
    expect(STATE_CHANGES.filter(one => !declared.includes(one))).toEqual([]);
  });

  it(`are refused when they are for ${refused.join(' or ') || 'no role'}`, async () => {
    const unexpected: string[] = [];
    const guarded = served.filter(({ plugin }) => !PROXIES.includes(plugin));
    for (const { plugin, method, path } of guarded) {
      const access = findStateChange(plugin, method, path)?.access ?? '';
      const { status, body } = await send(method, `/api/${plugin}${path}`);
      const message = body?.error?.message ?? '';
      const isRefused = status === 403 && message.includes('is only for');
      if (isRefused !== refused.includes(access)) {
        unexpected.push(`${method} /api/${plugin}${path}: ${status}`);
      }
    }

    expect(unexpected).toEqual([]);
  });

  it.each([
    '/api/techdocs/.BACKSTAGE/scheduler/v1/tasks/a/cancel',
    '/api/techdocs//.backstage/scheduler/v1/tasks/a/cancel',
    '/api/techdocs/.backstage/scheduler/v1/tasks/a/cancel/',
    '/api/techdocs/%2Ebackstage/scheduler/v1/tasks/a/cancel',
    '/api/techdocs/no/such/route',
  ])('are refused to others than operators at %s', async path => {
    const { status } = await send('POST', path);

    expect(status === 403).toBe(user !== 'ines');
  });

  it('are audited, with the result', async () => {
    const { body } = await send('GET', TASKS);
    const [{ taskId }] = body.tasks;

    const { status } = await send('POST', `${TASKS}/${taskId}/trigger`);

    const isOperator = user === 'ines';
    expect(status).toBe(isOperator ? 200 : 403);
    expect(portal.audited()).toContainEqual({
      plugin: 'search',
      eventId: 'state-change',
      status: isOperator ? 'succeeded' : 'failed',
      actor: expect.objectContaining({ actorId: `user:default/${user}` }),
      meta: expect.objectContaining({
        method: 'POST',
        route: '/.backstage/scheduler/v1/tasks/:id/trigger',
      }),
    });
  });
});
