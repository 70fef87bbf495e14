import { AuditList, AuditQuery } from '@comptoir/contracts/audit';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import type { AuditPages } from '@comptoir/kit/mongo/auditPages';

/** What staff see, and what they did. */
export function staffRoutes({ trail }: { trail: AuditPages }): Route[] {
  const route = {
    ...bareRoute,
    method: 'get' as const,
    tag: 'staff',
    access: 'staff' as const,
  };
  return [
    defineRoute({
      ...route,
      path: '/v1/audit',
      operationId: 'listAudit',
      summary: 'Lists what staff did, newest first',
      query: AuditQuery,
      responses: { 200: { description: 'One page', schema: AuditList } },
      handle: async ({ query }) => ({
        status: 200,
        json: await trail.list(query),
      }),
    }),
  ];
}
