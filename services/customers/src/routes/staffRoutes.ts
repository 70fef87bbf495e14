import { AuditList, AuditQuery } from '@comptoir/contracts/audit';
import { CustomerQuery } from '@comptoir/contracts/customerRequests';
import { CustomerList } from '@comptoir/contracts/customers';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import type { AuditPages } from '@comptoir/kit/mongo/auditPages';
import type { StaffService } from '../services/StaffService.ts';
import { noStore } from './noStore.ts';

/** What staff see; that they looked is in the audit trail. */
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
        headers: noStore,
      }),
    }),
  ];
}
