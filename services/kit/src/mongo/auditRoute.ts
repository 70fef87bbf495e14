import type { z } from 'zod';
import { bareRoute, defineRoute, type Route } from '../http/defineRoute.ts';
import { noStore } from '../http/noStore.ts';
import type { AuditPages } from './AuditPages.ts';

/**
 * What staff did, for staff.
 *
 * @param contract - what may be asked, and one page of the answer
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
    summary: 'Lists what staff did, newest first',
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
