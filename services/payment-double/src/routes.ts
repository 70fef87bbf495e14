import { Problem } from '@comptoir/contracts/common';
import {
  Payment,
  PaymentChange,
  PaymentList,
  PaymentRequest,
} from '@comptoir/contracts/payments';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { z } from 'zod';
import { paymentsPage } from './paymentsPage.ts';
import type { PaymentService } from './PaymentService.ts';

/** Marks every response as coming from a stand-in. */
const standIn = { 'x-stand-in': 'payment provider' };
const PAGE_HEADERS = {
  ...standIn,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** Creates the routes of the provider's API and the page of payments. */
export function createRoutes(options: {
  payments: PaymentService;
  /** Never resolves; rejects when the process stops. */
  silence: () => Promise<never>;
}): Route[] {
  const { payments, silence } = options;
  const id = z.strictObject({ id: z.string().min(1).max(100) });
  const summaries = {
    capture: 'Captures the whole amount, once for each key',
    void: 'Voids the whole amount, once for each key',
    refund: 'Refunds the whole amount, once for each key',
  };
  const changes = (['capture', 'void', 'refund'] as const).map(change =>
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: `/v1/payments/{id}/${change}`,
      operationId: `${change}Payment`,
      summary: summaries[change],
      tag: 'payments',
      access: 'public',
      params: id,
      body: PaymentChange,
      responses: {
        200: { description: 'The changed payment', schema: Payment },
      },
      handle: async ({ params, body }) => ({
        status: 200,
        json: await payments.change(params.id, change, body),
        headers: standIn,
      }),
    }),
  );
  return [
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/payments',
      operationId: 'createPayment',
      summary: 'Creates a payment, once for each key',
      tag: 'payments',
      access: 'public',
      body: PaymentRequest,
      responses: {
        201: { description: 'The payment', schema: Payment },
        500: {
          description: 'The first response to `card-error`',
          schema: Problem,
          contentType: 'application/problem+json',
        },
      },
      handle: async ({ body }) => {
        const { payment, answers } = await payments.create(body);
        if (!answers) {
          return silence();
        }
        return { status: 201, json: payment, headers: standIn };
      },
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/payments',
      operationId: 'listPayments',
      summary: 'Lists payments, filtered by key if given',
      tag: 'payments',
      access: 'public',
      query: z.strictObject({ key: z.string().max(128).optional() }),
      responses: { 200: { description: 'Newest first', schema: PaymentList } },
      handle: ({ query }) => ({
        status: 200,
        json: { items: payments.list(query.key) },
        headers: standIn,
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/payments/{id}',
      operationId: 'getPayment',
      summary: 'Reads a payment',
      tag: 'payments',
      access: 'public',
      params: id,
      responses: { 200: { description: 'The payment', schema: Payment } },
      handle: ({ params }) => ({
        status: 200,
        json: payments.get(params.id),
        headers: standIn,
      }),
    }),
    ...changes,
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/',
      operationId: 'showPayments',
      summary: 'Displays all payments',
      tag: 'pages',
      access: 'public',
      responses: { 200: { description: 'A page', contentType: 'text/html' } },
      handle: () => ({
        status: 200,
        bytes: Buffer.from(paymentsPage(payments.list(undefined))),
        headers: PAGE_HEADERS,
      }),
    }),
  ];
}
