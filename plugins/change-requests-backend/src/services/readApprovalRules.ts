import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  approvalRulesSchema,
  type ApprovalRules,
} from '@comptoir/plugin-change-requests-common';

const KEY = 'changeRequests.approvals';

/**
 * Reads the configuration `changeRequests.approvals`. Default: one approval, by
 * somebody other than the author.
 *
 * @throws InputError with the invalid key
 */
export function readApprovalRules(config: Config): ApprovalRules {
  const found = approvalRulesSchema.safeParse({
    required: config.getOptionalNumber(`${KEY}.required`) ?? 1,
    authorMayApprove:
      config.getOptionalBoolean(`${KEY}.authorMayApprove`) ?? false,
  });
  if (!found.success) {
    const [issue] = found.error.issues;
    throw new InputError(`${KEY}.${issue?.path.join('.')}: ${issue?.message}`);
  }
  return found.data;
}
