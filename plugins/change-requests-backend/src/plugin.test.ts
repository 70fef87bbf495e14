import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  notificationService,
  type NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import {
  signalsServiceRef,
  type SignalPayload,
} from '@backstage/plugin-signals-node';
import {
  changeRequestDetailsSchema,
  changeRequestListSchema,
  type Check,
} from '@comptoir/plugin-change-requests-common';
import request from 'supertest';
import { changeRequestsPlugin } from './plugin';
import { createCheck } from './testing/createCheck';
import { createCheckout } from './testing/createCheckout';

const person = (name: string, displayName: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: { profile: { displayName, email: `${name}@comptoir.example` } },
});
const PROPOSAL = {
  title: 'shopping: run three replicas',
  reason: 'Black Friday',
  files: [{ path: 'values.yaml', content: 'replicas: 3\n' }],
  reviewers: ['group:default/team-shop'],
  entityRefs: ['component:default/shopping'],
};

// Each test starts dozens of git processes.
jest.setTimeout(60_000);

describe('changeRequestsPlugin', () => {
  let checkout: Awaited<ReturnType<typeof createCheckout>>;
  let sent: NotificationSendOptions[];
  let signals: SignalPayload[];
  let check: Check | Error | undefined;
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };

  beforeEach(async () => {
    checkout = await createCheckout();
    sent = [];
    signals = [];
    check = undefined;
    jest.clearAllMocks();
    auditor.createEvent.mockResolvedValue(event);
  });
  afterEach(() => checkout.remove());

  async function start(
    approvals: { required?: number } = {},
    repository: { local?: typeof checkout.local } = { local: checkout.local },
  ) {
    const { server } = await startTestBackend({
      features: [
        changeRequestsPlugin,
        auditor.factory,
        catalogServiceMock.factory({
          entities: [
            person('marina', 'Marina Costa'),
            person('theo', 'Théo Lambert'),
          ],
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: async options => void sent.push(options) }),
        }),
        createServiceFactory({
          service: signalsServiceRef,
          deps: {},
          factory: () => ({
            publish: async payload => void signals.push(payload),
          }),
        }),
        createCheck(() => check),
        mockServices.rootConfig.factory({
          data: { changeRequests: { ...repository, approvals } },
        }),
      ],
    });
    const as = (user: string) =>
      mockCredentials.user.header(`user:default/${user}`);
    return {
      server,
      post: (user: string, path: string, body: object = {}) =>
        request(server)
          .post(`/api/change-requests${path}`)
          .set('authorization', as(user))
          .send(body),
      get: (user: string, path: string) =>
        request(server)
          .get(`/api/change-requests${path}`)
          .set('authorization', as(user)),
      async propose(body: object = PROPOSAL) {
        const { status, body: opened } = await request(server)
          .post('/api/change-requests')
          .set('authorization', as('marina'))
          .send(body);
        expect(status).toBe(201);
        return opened;
      },
    };
  }

  it('opens a change request in the name of the user, and describes it', async () => {
    const { get, propose } = await start();

    const { id } = await propose();

    const { body } = await get('theo', `/${id}`);
    expect(changeRequestDetailsSchema.parse(body)).toMatchObject({
      id: '1',
      branch: 'change/shopping-run-three-replicas',
      state: 'open',
      author: { name: 'Marina Costa', entityRef: 'user:default/marina' },
      checks: [{ name: 'Merge', state: 'passed' }],
      diff: {
        files: [
          {
            path: 'values.yaml',
            hunks: '@@ -1 +1 @@\n-replicas: 1\n+replicas: 3\n',
          },
        ],
      },
      actions: {
        approve: { allowed: true },
        merge: { allowed: false, reason: 'One approval is missing.' },
        close: { allowed: true },
      },
      checkout: expect.stringContaining('git fetch'),
    });
    const author = await checkout.git(
      'log',
      '-1',
      '--format=%an <%ae>',
      body.head,
    );
    expect(author).toBe('Marina Costa <marina@comptoir.example>');
  });

  it('lists by state, entity and author', async () => {
    const { get, post, propose } = await start({ required: 0 });
    await propose();
    const two = { ...PROPOSAL, title: 'two', entityRefs: [] };
    const { id, head } = await propose({
      ...two,
      files: [{ path: 'two', content: '2' }],
    });
    await post('theo', `/${id}/merge`, { head });
    const ids = async (query: string) => {
      const { body } = await get('theo', `/${query}`);
      return changeRequestListSchema.parse(body).items.map(one => one.id);
    };

    expect(await ids('')).toEqual(['2', '1']);
    expect(await ids('?state=open')).toEqual(['1']);
    expect(await ids('?state=open&state=merged')).toEqual(['2', '1']);
    expect(await ids('?entity=component:default/Shopping')).toEqual(['1']);
    expect(await ids('?author=user:default/marina')).toEqual(['2', '1']);
    expect(await ids('?author=user:default/theo')).toEqual([]);
    const { status, body } = await get('theo', '/?state=none');
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('state.0'),
    ]);
  });

  it('needs an approval of somebody other than the author', async () => {
    const { get, post, propose } = await start();
    const { id, head } = await propose();

    const own = await post('marina', `/${id}/approve`, { head });
    expect([own.status, own.body.error.message]).toEqual([
      403,
      'You opened this change request, so somebody else must approve it.',
    ]);
    const early = await post('theo', `/${id}/merge`, { head });
    expect([early.status, early.body.error.message]).toEqual([
      409,
      'One approval is missing.',
    ]);
    expect(await checkout.git('show', 'main:values.yaml')).toBe('replicas: 1');

    await post('theo', `/${id}/approve`, { head });
    const again = await post('theo', `/${id}/approve`, { head });
    expect([again.status, again.body.error.message]).toEqual([
      409,
      'You have already approved it.',
    ]);
    expect((await get('theo', `/${id}`)).body).toMatchObject({
      state: 'approved',
      actions: { merge: { allowed: true } },
    });
    const merged = await post('marina', `/${id}/merge`, { head });
    expect([merged.status, merged.body.state]).toEqual([200, 'merged']);
    expect(await checkout.git('show', 'main:values.yaml')).toBe('replicas: 3');
  });

  it('lets one person merge where no approval is required', async () => {
    const { post, propose } = await start({ required: 0 });
    const { id, head } = await propose();

    const { status } = await post('marina', `/${id}/merge`, { head });

    expect(status).toBe(200);
  });

  it.each([
    [
      { name: 'Freeze', state: 'failed' as const, detail: 'until 2 January' },
      'The check Freeze failed: until 2 January.',
    ],
    [
      { name: 'Pipeline', state: 'running' as const },
      'The check Pipeline is still running.',
    ],
    [
      new Error('connection refused'),
      'The check Freeze has no known result: Error: connection refused.',
    ],
  ])('refuses a merge when a check is %j', async (found, reason) => {
    const { get, post, propose } = await start({ required: 0 });
    const { id, head } = await propose();
    check = found;

    const { status, body } = await post('theo', `/${id}/merge`, { head });

    expect([status, body.error.message]).toEqual([409, reason]);
    expect((await get('theo', `/${id}`)).body.actions.merge).toEqual({
      allowed: false,
      reason,
    });
    expect(await checkout.git('show', 'main:values.yaml')).toBe('replicas: 1');
  });

  it('refuses to merge another commit than the user has seen', async () => {
    const { post, propose } = await start({ required: 0 });
    const { id } = await propose();

    const seen = 'a'.repeat(40);
    const { status, body } = await post('theo', `/${id}/merge`, { head: seen });

    expect([status, body.error.message]).toEqual([
      409,
      expect.stringContaining('has moved since you opened the page'),
    ]);
  });

  it('audits, notifies and signals each action', async () => {
    const { post, propose } = await start();
    const { id, head } = await propose();
    await post('theo', `/${id}/approve`, { head });
    await post('theo', `/${id}/merge`, { head });
    await post('theo', `/${id}/close`);

    const meta = auditor.createEvent.mock.calls.map(
      ([options]) => options.meta,
    );
    expect(meta).toEqual([
      { actionType: 'create', title: PROPOSAL.title },
      { actionType: 'approve', id },
      { actionType: 'merge', id },
      { actionType: 'close', id },
    ]);
    expect(event.success).toHaveBeenCalledTimes(3);
    expect(event.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ message: 'It is already merged.' }),
    });
    const link = `/change-requests/${id}`;
    expect(
      sent.map(({ recipients, payload }) => ({ recipients, payload })),
    ).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: ['group:default/team-shop'],
          excludeEntityRef: 'user:default/marina',
        },
        payload: expect.objectContaining({
          title: PROPOSAL.title,
          description: 'Marina Costa requests your review.',
          link,
        }),
      },
      ...['approved', 'merged'].map(action => ({
        recipients: {
          type: 'entity',
          entityRef: ['group:default/team-shop', 'user:default/marina'],
          excludeEntityRef: 'user:default/theo',
        },
        payload: expect.objectContaining({
          description: `Théo Lambert ${action} the change request.`,
          link,
        }),
      })),
    ]);
    expect(signals).toHaveLength(3);
    expect(signals[0]).toEqual({
      recipients: { type: 'broadcast' },
      channel: 'change-requests',
      message: { id },
    });
  });

  it.each([
    ['without files', { files: [] }, 'files'],
    ['without reviewers', { reviewers: [] }, 'reviewers'],
    ['with a title of two lines', { title: 'a\nb' }, 'title'],
    ['with another branch', { branch: 'main' }, 'branch'],
    ['with an unknown field', { author: 'somebody' }, 'author'],
    [
      'with a file twice',
      {
        files: [
          { path: 'a', content: '' },
          { path: 'a', delete: true },
        ],
      },
      'The file a is in the request twice',
    ],
    [
      'with a path outside the repository',
      { files: [{ path: '../a', content: '' }] },
      '../a',
    ],
  ])('refuses a body %s', async (_what, change, reason) => {
    const { get, post } = await start();

    const { status, body } = await post('marina', '/', {
      ...PROPOSAL,
      ...change,
    });

    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining(reason),
    ]);
    expect((await get('theo', '/')).body.items).toEqual([]);
  });

  it('returns 404 for an unknown change request', async () => {
    const { get, post } = await start();

    expect((await get('theo', '/9')).status).toBe(404);
    expect((await post('theo', '/9/merge', { head: 'abcdefgh' })).status).toBe(
      404,
    );
  });

  it('requires a signed-in user or a service', async () => {
    const { get, server } = await start();
    const none = mockCredentials.none.header();
    expect((await get('theo', '/')).status).toBe(200);

    for (const path of ['', '/1']) {
      const { status } = await request(server)
        .get(`/api/change-requests${path}`)
        .set('authorization', none);
      expect(status).toBe(401);
    }
    const { status } = await request(server)
      .post('/api/change-requests')
      .set('authorization', mockCredentials.service.header())
      .send(PROPOSAL);
    expect(status).toBe(403);
  });

  it('names the missing keys when no repository is configured', async () => {
    const { get, post } = await start({}, {});

    expect((await get('theo', '/')).body).toEqual({
      items: [],
      unavailable: expect.stringContaining('changeRequests.local'),
      rules: { required: 1, authorMayApprove: false },
    });
    const { status, body } = await post('marina', '/', PROPOSAL);
    expect([status, body.error.message]).toEqual([
      503,
      expect.stringContaining('changeRequests.local'),
    ]);
  });

  it('refuses to start with an invalid number of approvals', async () => {
    await expect(start({ required: -1 })).rejects.toThrow(
      'changeRequests.approvals.required',
    );
  });
});
