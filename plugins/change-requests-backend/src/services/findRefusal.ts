import type {
  ApprovalRules,
  ChangeRequest,
  Check,
} from '@comptoir/plugin-change-requests-common';
import { isCounted, missingApprovals } from './approvals';

/** Why an action is refused. */
export interface Refusal {
  /** A sentence for people. */
  reason: string;
  /** Whether the user lacks a right, or the change request is not in the right state. */
  kind: 'not-allowed' | 'conflict';
}

/** What a user may do with a change request. */
export type Action = 'approve' | 'merge' | 'close';

/** What the decision depends on. */
export interface Circumstances {
  request: ChangeRequest;
  checks: readonly Check[];
  rules: ApprovalRules;
  /** Entity reference of the user. */
  user: string | undefined;
  /** The actions that the permission policy grants to the user. */
  granted: Readonly<Record<Action, boolean>>;
}

const conflict = (reason: string): Refusal => ({ reason, kind: 'conflict' });
const notAllowed = (reason: string): Refusal => ({
  reason,
  kind: 'not-allowed',
});
const allow = () => undefined;

/** Returns why an action is refused; undefined when it is allowed. */
export function findRefusal(
  action: Action,
  circumstances: Circumstances,
): Refusal | undefined {
  const { request, granted } = circumstances;
  if (request.state === 'merged' || request.state === 'closed') {
    return conflict(`It is already ${request.state}.`);
  }
  if (!granted[action]) {
    return notAllowed(whoMay(action, request));
  }
  const find = { approve: refuseApproval, merge: refuseMerge, close: allow };
  return find[action](circumstances);
}

function refuseApproval(circumstances: Circumstances): Refusal | undefined {
  const { request, rules, user } = circumstances;
  const own = { by: { name: '', entityRef: user } };
  if (!isCounted(own, request, rules)) {
    return notAllowed(
      'You opened this change request, so somebody else must approve it.',
    );
  }
  const hasApproved = request.approvals.some(
    ({ by }) => user !== undefined && by.entityRef === user,
  );
  return hasApproved ? conflict('You have already approved it.') : undefined;
}

const PROBLEMS = {
  failed: 'failed',
  running: 'is still running',
  unknown: 'has no known result',
};

function refuseMerge(circumstances: Circumstances): Refusal | undefined {
  const { request, checks, rules } = circumstances;
  for (const { name, state, detail } of checks) {
    if (state !== 'passed') {
      const reason = detail ? `: ${detail}` : '';
      return conflict(`The check ${name} ${PROBLEMS[state]}${reason}.`);
    }
  }
  if (request.state === 'conflicted') {
    return conflict(`It conflicts with ${request.target}.`);
  }
  const missing = missingApprovals(request, rules);
  return missing > 0
    ? conflict(
        missing === 1
          ? 'One approval is missing.'
          : `${missing} approvals are missing.`,
      )
    : undefined;
}

const VERBS = { approve: 'approve', merge: 'merge', close: 'close' };

function whoMay(action: Action, { reviewers, author }: ChangeRequest): string {
  const owners = reviewers.map(nameOf);
  const others = action === 'close' ? [`its author ${author.name}`] : [];
  const all = [...owners, ...others, 'operators'];
  const last = all.pop();
  const who = all.length > 0 ? `${all.join(', ')} and ${last}` : last;
  return `Only ${who} may ${VERBS[action]} it.`;
}

/** `group:default/team-shop` → `the group team-shop` */
function nameOf(entityRef: string): string {
  const [kind = '', name = ''] = entityRef.split(':');
  return `the ${kind.toLowerCase()} ${name.slice(name.indexOf('/') + 1)}`;
}
