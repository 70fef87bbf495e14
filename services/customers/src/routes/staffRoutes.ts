import { AuditList, AuditQuery } from '@comptoir/contracts/audit';
import { CustomerQuery } from '@comptoir/contracts/customerRequests';
import { CustomerList } from '@comptoir/contracts/customers';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import type { AuditPages } from '@comptoir/kit/mongo/AuditPages';
import { auditRoute } from '@comptoir/kit/mongo/auditRoute';
import type { StaffService } from '../services/StaffService.ts';

/** Routes for staff; the audit trail records each access. */
export function staffRoutes(staff: StaffService, trail: AuditPages): Route[] {
  const route = {
    ...bareRoute,
    method: 'get' as const,
    tag: 'staff',
    access: 'staff' as const,
  };
  return [
    defineRoute({
      ...route,
      path: '/v1/customers',
      operationId: 'listCustomers',
      summary: 'Lists accounts with masked names and addresses, newest first',
      query: CustomerQuery,
      responses: { 200: { description: 'One page', schema: CustomerList } },
      handle: async ({ actor, query }) => ({
        status: 200,
        json: await staff.customers(actor, query),
        headers: noStore,
      }),
    }),
    auditRoute(trail, { query: AuditQuery, page: AuditList }),
  ];
}
