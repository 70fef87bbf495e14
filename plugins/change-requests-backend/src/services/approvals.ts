import type {
  ApprovalRules,
  ChangeRequest,
  Decision,
} from '@comptoir/plugin-change-requests-common';

/** Whether an approval counts: the author's own may not. */
export function isCounted(
  { by }: Pick<Decision, 'by'>,
  { author }: Pick<ChangeRequest, 'author'>,
  { authorMayApprove }: ApprovalRules,
): boolean {
  const isAuthor =
    by.entityRef !== undefined && by.entityRef === author.entityRef;
  return authorMayApprove || !isAuthor;
}

/** Returns how many approvals a merge still needs. */
export function missingApprovals(
  request: ChangeRequest,
  rules: ApprovalRules,
): number {
  const counted = request.approvals.filter(approval =>
    isCounted(approval, request, rules),
  );
  return Math.max(0, rules.required - counted.length);
}

/** Returns the change request as `open` while it lacks an approval. */
export function applyRules(
  request: ChangeRequest,
  rules: ApprovalRules,
): ChangeRequest {
  return request.state === 'approved' && missingApprovals(request, rules) > 0
    ? { ...request, state: 'open' }
    : request;
}
