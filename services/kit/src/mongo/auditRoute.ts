import type { z } from 'zod';
import { bareRoute, defineRoute, type Route } from '../http/defineRoute.ts';
import { noStore } from '../http/noStore.ts';
import type { AuditPages } from './AuditPages.ts';

/**
 * The route by which staff list the audit trail.
 *
 * @param contract - schemas of the query and of a page
 */
export function auditRoute(
  trail: AuditPages,
  contract: {
    query: z.ZodType<Parameters<AuditPages['list']>[0]>;
    page: z.ZodType;
  },
): Route {
  return defineRoute({
    ...bareRoute,
    method: 'get',
    path: '/v1/audit',
    operationId: 'listAudit',
    summary: 'Lists the audit trail, newest first',
    tag: 'staff',
    access: 'staff',
    query: contract.query,
    responses: { 200: { description: 'One page', schema: contract.page } },
    handle: async ({ query }) => ({
      status: 200,
      json: await trail.list(query),
      headers: noStore,
    }),
  });
}
