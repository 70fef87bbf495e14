import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityRefreshPermission } from '@backstage/plugin-catalog-common/alpha';
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

/** The group that runs the portal, and may change anything in it. */
const PLATFORM_GROUP = 'group:default/team-platform';

/** What running a template takes: a task, and each of its actions. */
const RUN_TEMPLATES = [taskCreatePermission, actionExecutePermission];

/**
 * Who may do what: everyone signed in reads; owners refresh what their group
 * owns; members of a group run templates, which only ask for a change; the
 * platform's group does the rest. A guest belongs to no group, and so only
 * reads.
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
    if (permission.attributes.action === 'read') {
      return { result: AuthorizeResult.ALLOW };
    }

    const { ownershipEntityRefs } = await this.userInfo.getUserInfo(
      user.credentials,
    );
    if (ownershipEntityRefs.includes(PLATFORM_GROUP)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (RUN_TEMPLATES.some(one => isPermission(permission, one))) {
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
    return { result: AuthorizeResult.DENY };
  }
}
