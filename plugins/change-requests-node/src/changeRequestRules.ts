import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  CHANGE_REQUEST_RESOURCE,
  type ChangeRequest,
} from '@comptoir/plugin-change-requests-common';
import { z } from 'zod/v4';

/**
 * The resources of the permissions.
 *
 * @public
 */
export const changeRequestResourceRef = createPermissionResourceRef<
  ChangeRequest,
  {}
>().with({
  pluginId: 'change-requests',
  resourceType: CHANGE_REQUEST_RESOURCE,
});

const isReviewer = createPermissionRule({
  name: 'IS_REVIEWER',
  description: 'Allow reviewers, and members of reviewing groups',
  resourceRef: changeRequestResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity references of the user and their groups'),
  }),
  apply: ({ reviewers }, { claims }) =>
    reviewers.some(reviewer => claims.includes(reviewer)),
  toQuery: () => ({}),
});

const isAuthor = createPermissionRule({
  name: 'IS_AUTHOR',
  description: 'Allow the author',
  resourceRef: changeRequestResourceRef,
  paramsSchema: z.object({
    user: z.string().describe('Entity reference of the user'),
  }),
  apply: ({ author }, { user }) => author.entityRef === user,
  toQuery: () => ({}),
});

/**
 * The rules of conditional decisions.
 *
 * @public
 */
export const changeRequestRules = { isReviewer, isAuthor };

const exported = createConditionExports({
  resourceRef: changeRequestResourceRef,
  rules: changeRequestRules,
});

/**
 * The conditions of a permission policy.
 *
 * @public
 */
export const changeRequestConditions = exported.conditions;

/**
 * Returns a decision that depends on the change request.
 *
 * @public
 */
export const createChangeRequestDecision = exported.createConditionalDecision;
