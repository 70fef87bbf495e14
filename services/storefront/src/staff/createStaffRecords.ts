import { AuditList } from '@comptoir/contracts/audit';
import {
  DeadLetter,
  DeadLetterList,
  DeadLetterSummary,
} from '@comptoir/kit/deadLetters/DeadLetter';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import { pagePath } from './pagePath.ts';

/** Dead letters and audit log of a service. */
export function createStaffRecords(caller: ServiceCaller) {
  const path = (id: string) => `/v1/dead-letters/${encodeURIComponent(id)}`;
  return {
    /** Waiting dead letters, newest first. */
    letters: (query: { cursor?: string | undefined; limit?: number }) =>
      caller.ask(DeadLetterList, {
        path: pagePath('/v1/dead-letters', query),
      }),
    letter: (id: string) => caller.ask(DeadLetter, { path: path(id) }),
    redrive: (id: string) =>
      caller.ask(DeadLetterSummary, {
        method: 'POST',
        path: `${path(id)}/redrive`,
      }),
    discard: (id: string, note: string) =>
      caller.ask(DeadLetterSummary, {
        method: 'POST',
        path: `${path(id)}/discard`,
        json: { note },
      }),
    /** Newest first; `subject` filters by id. */
    audit: (query: {
      subject?: string | undefined;
      cursor?: string | undefined;
    }) => caller.ask(AuditList, { path: pagePath('/v1/audit', query) }),
  };
}
