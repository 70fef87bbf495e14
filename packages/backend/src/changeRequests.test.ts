import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  coreServices,
  createServiceFactory,
  type AuthService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { runGit } from '@comptoir/commands/runGit';
import changeRequestsPlugin from '@comptoir/plugin-change-requests-backend';
import policyModule from '@comptoir/plugin-permission-backend-module-policy';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { z } from 'zod/v4';
import { guardedHttpRouter } from './guardedHttpRouter';

/** Groups of each user; `theo` reviews what `marina` opens. */
const GROUPS: Record<string, string[]> = {
  guest: [],
  viewer: ['group:default/team-search'],
  marina: ['group:default/team-shop'],
  theo: ['group:default/team-shop'],
  operator: ['group:default/team-platform'],
};
const principalSchema = z.object({ userEntityRef: z.string() });

/** Tokens on behalf of a user name the plugin that acts, like those of a real portal. */
const authWithActors = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const pluginId = plugin.getId();
    const auth = mockServices.auth({
      pluginId,
      disableDefaultAuthPolicy: false,
    });
    const actor = { subject: `plugin:${pluginId}` };
    const issue: AuthService['getPluginRequestToken'] = async options => {
      const user = principalSchema.safeParse(options.onBehalfOf.principal);
      return user.success
        ? {
            token: mockCredentials.user.token(user.data.userEntityRef, {
              actor,
            }),
          }
        : auth.getPluginRequestToken(options);
    };
    return new Proxy(auth, {
      get: (target, key, receiver) =>
        key === 'getPluginRequestToken'
          ? issue
          : Reflect.get(target, key, receiver),
    });
  },
});

jest.setTimeout(60_000);

/** The policy of the portal and real permission checks, by direct requests around the UI. */
describe('the permissions of change requests', () => {
  let folder: string;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let count = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'change-requests-'));
    const checkout = join(folder, 'checkout');
    const identity = { name: 'A', email: 'a@comptoir.example' };
    const git = (...args: string[]) =>
      runGit(args, { cwd: checkout, identity });
    mkdirSync(checkout);
    writeFileSync(join(checkout, 'a'), 'a');
    await git('init', '-q', '-b', 'main');
    await git('add', '.');
    await git('commit', '-q', '-m', 'begin');
    backend = await startTestBackend({
      features: [
        changeRequestsPlugin,
        permissionPlugin,
        policyModule,
        permissionsServiceFactory,
        guardedHttpRouter,
        authWithActors,
        catalogServiceMock.factory(),
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () => ({
            async getUserInfo({ principal }) {
              const { userEntityRef } = principalSchema.parse(principal);
              const name = userEntityRef.replace('user:default/', '');
              const groups = GROUPS[name] ?? [];
              return {
                userEntityRef,
                ownershipEntityRefs: [userEntityRef, ...groups],
              };
            },
          }),
        }),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            changeRequests: {
              local: { repository: join(folder, 'comptoir.git'), checkout },
              approvals: { required: 0 },
            },
          },
        }),
      ],
    });
  });
  afterAll(async () => {
    await backend.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (user: string, path: string, body: object = {}) =>
    request(backend.server)
      .post(`/api/change-requests${path}`)
      .set('authorization', mockCredentials.user.header(`user:default/${user}`))
      .send(body);
  const open = (user: string) => {
    count += 1;
    return post(user, '/', {
      title: `change ${count}`,
      files: [{ path: `file-${count}`, content: `${count}` }],
      reviewers: ['group:default/team-shop'],
    });
  };

  it.each([
    { user: 'guest', create: 403, approve: 403, merge: 403, close: 403 },
    { user: 'viewer', create: 201, approve: 403, merge: 403, close: 403 },
    { user: 'theo', create: 201, approve: 200, merge: 200, close: 200 },
    { user: 'operator', create: 201, approve: 200, merge: 200, close: 200 },
  ])('let $user do what the role may', async ({ user, ...expected }) => {
    const [first, second] = [await open('marina'), await open('marina')];
    const { id, head } = first.body;
    const seen = { head };

    const read = await request(backend.server)
      .get(`/api/change-requests/${id}`)
      .set(
        'authorization',
        mockCredentials.user.header(`user:default/${user}`),
      );

    expect(read.status).toBe(200);
    expect(read.body.actions.approve.allowed).toBe(expected.approve === 200);
    expect(read.body.actions.merge.allowed).toBe(expected.merge === 200);
    expect({
      create: (await open(user)).status,
      approve: (await post(user, `/${id}/approve`, seen)).status,
      merge: (await post(user, `/${id}/merge`, seen)).status,
      close: (await post(user, `/${second.body.id}/close`)).status,
    }).toEqual(expected);
  });

  it('let an author of another group close, but not merge', async () => {
    const { id, head } = (await open('viewer')).body;

    const merge = await post('viewer', `/${id}/merge`, { head });
    const close = await post('viewer', `/${id}/close`);

    expect([merge.status, close.status]).toEqual([403, 200]);
    expect(merge.body.error.message).toBe(
      'Only the group team-shop and operators may merge it.',
    );
  });

  it('do not let an author approve their own', async () => {
    const { id, head } = (await open('marina')).body;

    const { status, body } = await post('marina', `/${id}/approve`, { head });

    expect([status, body.error.message]).toEqual([
      403,
      'You opened this change request, so somebody else must approve it.',
    ]);
  });
});
