import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityRefreshPermission } from '@backstage/plugin-catalog-common/alpha';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  actionExecutePermission,
  taskCreatePermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  changeRequestApprovePermission,
  changeRequestClosePermission,
  changeRequestCreatePermission,
  changeRequestMergePermission,
} from '@comptoir/plugin-change-requests-common';
import {
  changeRequestConditions,
  createChangeRequestDecision,
} from '@comptoir/plugin-change-requests-node';
import { portalChangePermission } from './portalPermissions';

/** The group that operates the portal; it has every permission. */
const PLATFORM_GROUP = 'group:default/team-platform';

/**
 * What members of any group may do: change something through a plugin, which can
 * require more, run templates, for the task and for each action, and open change
 * requests.
 */
const MEMBERS = [
  portalChangePermission,
  taskCreatePermission,
  actionExecutePermission,
  changeRequestCreatePermission,
];

/**
 * Decides by group and ownership: signed-in users read, also through the Kubernetes
 * proxy, which forwards only requests that read; owners refresh entities of
 * their group; members of any group run templates and open change requests, which
 * their reviewers approve and merge, and also their authors close; the platform group has every permission. Guests belong to no group and
 * can only read.
 */
export class ComptoirPolicy implements PermissionPolicy {
  constructor(private readonly userInfo: UserInfoService) {}

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    if (
      permission.attributes.action === 'read' ||
      isPermission(permission, kubernetesProxyPermission)
    ) {
      return { result: AuthorizeResult.ALLOW };
    }

    const { ownershipEntityRefs, userEntityRef } =
      await this.userInfo.getUserInfo(user.credentials);
    if (ownershipEntityRefs.includes(PLATFORM_GROUP)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (MEMBERS.some(one => isPermission(permission, one))) {
      return {
        result: ownershipEntityRefs.some(ref => ref.startsWith('group:'))
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      };
    }
    if (isPermission(permission, catalogEntityRefreshPermission)) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: ownershipEntityRefs }),
      );
    }
    const claims = ownershipEntityRefs;
    const { isAuthor, isReviewer } = changeRequestConditions;
    if (
      isPermission(permission, changeRequestApprovePermission) ||
      isPermission(permission, changeRequestMergePermission)
    ) {
      return createChangeRequestDecision(permission, isReviewer({ claims }));
    }
    if (isPermission(permission, changeRequestClosePermission)) {
      return createChangeRequestDecision(permission, {
        anyOf: [isReviewer({ claims }), isAuthor({ user: userEntityRef })],
      });
    }
    return { result: AuthorizeResult.DENY };
  }
}
