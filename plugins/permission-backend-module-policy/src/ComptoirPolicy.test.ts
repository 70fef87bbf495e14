import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogLocationCreatePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
  templateManagementPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { ComptoirPolicy } from './ComptoirPolicy';

/** Asks the policy on behalf of somebody who belongs to these groups. */
async function decide(permission: Permission, groups: string[]) {
  const userInfo = mockServices.userInfo.mock();
  const userEntityRef = 'user:default/somebody';
  const ownershipEntityRefs = [userEntityRef, ...groups];
  userInfo.getUserInfo.mockResolvedValue({
    userEntityRef,
    ownershipEntityRefs,
  });

  return new ComptoirPolicy(userInfo).handle(
    { permission },
    {
      credentials: mockCredentials.user(userEntityRef),
      info: { userEntityRef, ownershipEntityRefs },
    },
  );
}

const SHOP = ['group:default/team-shop'];
const PLATFORM = ['group:default/team-platform'];

describe('ComptoirPolicy', () => {
  it.each([catalogEntityReadPermission, catalogLocationReadPermission])(
    'lets everyone who is signed in read ($name)',
    async permission => {
      await expect(decide(permission, [])).resolves.toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it('denies everything to whoever is not signed in', async () => {
    const policy = new ComptoirPolicy(mockServices.userInfo.mock());

    await expect(
      policy.handle({ permission: catalogEntityReadPermission }),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it.each([[[]], [SHOP]])(
    'denies new locations to people of %j',
    async groups => {
      await expect(
        decide(catalogLocationCreatePermission, groups),
      ).resolves.toEqual({ result: AuthorizeResult.DENY });
    },
  );

  it('lets owners refresh what they own, and only that', async () => {
    await expect(
      decide(catalogEntityRefreshPermission, SHOP),
    ).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        params: { claims: ['user:default/somebody', ...SHOP] },
      },
    });
  });

  const run = [taskCreatePermission, actionExecutePermission];

  it.each(
    run.flatMap(permission => [
      { permission, groups: SHOP, result: AuthorizeResult.ALLOW },
      { permission, groups: PLATFORM, result: AuthorizeResult.ALLOW },
      { permission, groups: [], result: AuthorizeResult.DENY },
    ]),
  )(
    'answers $permission.name with $result for people of $groups',
    async ({ permission, groups, result }) => {
      await expect(decide(permission, groups)).resolves.toEqual({ result });
    },
  );

  it.each([taskCancelPermission, templateManagementPermission])(
    'leaves $name to the platform group',
    async permission => {
      await expect(decide(permission, SHOP)).resolves.toEqual({
        result: AuthorizeResult.DENY,
      });
      await expect(decide(permission, PLATFORM)).resolves.toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it('lets everyone who is signed in follow a task', async () => {
    await expect(decide(taskReadPermission, [])).resolves.toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it('lets the platform group change anything', async () => {
    await expect(
      decide(catalogLocationCreatePermission, PLATFORM),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });
});
