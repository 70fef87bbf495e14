import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  CHANGE_REQUESTS_CHANNEL,
  type ChangeRequest,
  type ChangeRequestDetails,
  type ChangeRequestSignal,
} from '@comptoir/plugin-change-requests-common';
import { signalsDouble } from '@comptoir/plugin-portal-react/testUtils';
import {
  changeRequestsApiRef,
  type ChangeRequestsApi,
} from '../ChangeRequestsApi';

/** A change request for tests and samples. */
export const sample: ChangeRequest = {
  id: '7',
  title: 'shopping: run three replicas',
  reason: 'Black Friday is near.\nThree replicas answer the expected load.',
  branch: 'change/three-replicas',
  target: 'main',
  head: '0123456789abcdef0123456789abcdef01234567',
  state: 'open',
  author: { name: 'Marina Costa', entityRef: 'user:default/marina' },
  reviewers: ['group:default/team-shop'],
  entityRefs: ['component:default/shopping'],
  approvals: [],
  createdAt: '2026-11-30T09:00:00.000Z',
  updatedAt: '2026-11-30T09:00:00.000Z',
};

/** Returns the details of a change request. */
export function detailsOf(
  change: Partial<ChangeRequestDetails> = {},
): ChangeRequestDetails {
  return {
    ...sample,
    diff: {
      files: [
        {
          path: 'gitops/apps/shopping/values.yaml',
          change: 'modified',
          additions: 1,
          deletions: 1,
          hunks:
            '@@ -1,2 +1,2 @@\n name: shopping\n-replicas: 1\n+replicas: 3\n',
        },
      ],
    },
    checks: [
      { name: 'Merge', state: 'passed', detail: 'No conflicts with main' },
    ],
    rules: { required: 0, authorMayApprove: true },
    actions: {
      approve: { allowed: true },
      merge: { allowed: true },
      close: { allowed: true },
    },
    checkout: 'git fetch /repository/comptoir.git change/three-replicas',
    ...change,
  };
}

/** The plugin's API and signals, whose answers a test sets. */
export function requestDouble(api: Partial<ChangeRequestsApi>) {
  const { signals, broadcast } = signalsDouble();
  const missing = () => Promise.reject(new Error('not expected'));
  const double: ChangeRequestsApi = {
    list: missing,
    get: missing,
    approve: missing,
    merge: missing,
    close: missing,
    ...api,
  };
  return {
    apis: [
      [changeRequestsApiRef, double],
      [signalApiRef, signals],
    ] as const,
    /** Broadcasts a change; call it within act(). */
    signal(id: string) {
      const detail: ChangeRequestSignal = { id };
      broadcast(CHANGE_REQUESTS_CHANNEL, detail);
    },
  };
}
