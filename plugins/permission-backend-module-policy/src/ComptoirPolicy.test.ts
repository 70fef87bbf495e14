import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { permissionRules } from '@backstage/plugin-catalog-backend/alpha';
import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import { kubernetesPermissions } from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { scaffolderPermissions } from '@backstage/plugin-scaffolder-common/alpha';
import { changeRequestPermissions } from '@comptoir/plugin-change-requests-common';
import { changeRequestRules } from '@comptoir/plugin-change-requests-node';
import { deliveryPermissions } from '@comptoir/plugin-delivery-common';
import { ComptoirPolicy } from './ComptoirPolicy';
import {
  portalChangePermission,
  portalOperatePermission,
} from './portalPermissions';

/** Permissions of our own plugins, repeated here: plugins do not import each other. */
const ownPermissions = [
  portalChangePermission,
  portalOperatePermission,
  createPermission({
    name: 'readiness.operate',
    attributes: { action: 'update' },
  }),
];
const permissions: Permission[] = [
  ...catalogPermissions,
  ...scaffolderPermissions,
  ...kubernetesPermissions,
  ...changeRequestPermissions,
  ...deliveryPermissions,
  ...ownPermissions,
];

type Answer = 'yes' | 'no';
type Role = 'anonymous' | 'guest' | 'owner' | 'other' | 'platform';
const ROLES: Record<Role, string[] | undefined> = {
  anonymous: undefined,
  guest: [],
  owner: ['group:default/team-shop'],
  other: ['group:default/team-search'],
  platform: ['group:default/team-platform'],
};
/** Answers in the order of `ROLES`. */
const row = (...answers: [Answer, Answer, Answer, Answer, Answer]) => answers;
const READ = row('no', 'yes', 'yes', 'yes', 'yes');
const OWNERS = row('no', 'no', 'yes', 'no', 'yes');
const MEMBERS = row('no', 'no', 'yes', 'yes', 'yes');
const PLATFORM = row('no', 'no', 'no', 'no', 'yes');

/** Every permission, with the answer for each role. */
const EXPECTED: Record<string, Answer[]> = {
  'catalog.entity.read': READ,
  'catalog.location.read': READ,
  'catalog.ingestion.read': READ,
  'catalog.entity.refresh': OWNERS,
  'catalog.entity.create': PLATFORM,
  'catalog.entity.delete': PLATFORM,
  'catalog.entity.validate': PLATFORM,
  'catalog.location.create': PLATFORM,
  'catalog.location.delete': PLATFORM,
  'catalog.location.analyze': PLATFORM,
  'catalog.ingestion.manage': PLATFORM,
  'scaffolder.template.parameter.read': READ,
  'scaffolder.template.step.read': READ,
  'scaffolder.task.read': READ,
  'scaffolder.task.create': MEMBERS,
  'scaffolder.action.execute': MEMBERS,
  'scaffolder.task.cancel': PLATFORM,
  'scaffolder.template.dry-run': PLATFORM,
  'scaffolder.template.management': PLATFORM,
  'kubernetes.clusters.read': READ,
  'kubernetes.resources.read': READ,
  // The portal's HTTP router forwards only requests that read.
  'kubernetes.proxy': READ,
  'change-requests.read': READ,
  'change-requests.create': MEMBERS,
  'change-requests.approve': OWNERS,
  'change-requests.merge': OWNERS,
  'change-requests.close': OWNERS,
  'delivery.read': READ,
  'portal.change': MEMBERS,
  'portal.operate': PLATFORM,
  'readiness.operate': PLATFORM,
};

/** An entity that team-shop owns. */
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'products' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }],
};
const satisfiesEntity = createConditionAuthorizer(
  Object.values(permissionRules),
);

/** A change request that team-shop reviews. */
const changeRequest = {
  id: '1',
  title: '',
  reason: '',
  branch: '',
  target: '',
  head: '',
  state: 'open' as const,
  author: { name: '' },
  reviewers: ['group:default/team-shop'],
  entityRefs: [],
  approvals: [],
  createdAt: '',
  updatedAt: '',
};
const satisfiesRequest = createConditionAuthorizer(
  Object.values(changeRequestRules),
);

/** Returns the decision for a role; applies a conditional decision to the entity. */
async function answer(permission: Permission, role: Role): Promise<Answer> {
  const groups = ROLES[role];
  const userInfo = mockServices.userInfo.mock();
  const policy = new ComptoirPolicy(userInfo);
  if (!groups) {
    const { result } = await policy.handle({ permission });
    return result === AuthorizeResult.ALLOW ? 'yes' : 'no';
  }
  const userEntityRef = 'user:default/someone';
  const info = {
    userEntityRef,
    ownershipEntityRefs: [userEntityRef, ...groups],
  };
  userInfo.getUserInfo.mockResolvedValue(info);
  const decision = await policy.handle(
    { permission },
    { credentials: mockCredentials.user(userEntityRef), info },
  );
  const isSatisfied = permission.name.startsWith('change-requests.')
    ? satisfiesRequest(decision, changeRequest)
    : satisfiesEntity(decision, entity);
  return isSatisfied ? 'yes' : 'no';
}

describe('ComptoirPolicy', () => {
  it('is tested with every permission', () => {
    expect(permissions.map(({ name }) => name).sort()).toEqual(
      Object.keys(EXPECTED).sort(),
    );
  });

  it.each(permissions)(
    'grants $name to the expected roles',
    async permission => {
      const roles: Role[] = [
        'anonymous',
        'guest',
        'owner',
        'other',
        'platform',
      ];
      const answers = await Promise.all(
        roles.map(role => answer(permission, role)),
      );
      expect(answers).toEqual(EXPECTED[permission.name]);
    },
  );

  it('grants an unknown permission only to the platform group', async () => {
    const permission = createPermission({
      name: 'new.thing',
      attributes: { action: 'update' },
    });
    await expect(answer(permission, 'owner')).resolves.toBe('no');
    await expect(answer(permission, 'platform')).resolves.toBe('yes');
  });
});
