import type { ApprovalRules } from '@comptoir/plugin-change-requests-common';

/** Describes who must approve a change request, in sentences. */
export function describeRules(rules: ApprovalRules): string {
  const { required, authorMayApprove } = rules;
  if (required === 0) {
    return 'A merge needs no approval here, so one person may merge their own change request.';
  }
  const approvals = required === 1 ? 'one approval' : `${required} approvals`;
  const author = authorMayApprove
    ? 'The author may approve.'
    : 'The author may not approve.';
  return `A merge needs ${approvals}. ${author}`;
}
