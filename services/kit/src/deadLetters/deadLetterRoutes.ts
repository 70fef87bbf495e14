import { z } from 'zod';
import { bareRoute, defineRoute, type Route } from '../http/defineRoute.ts';
import { noStore } from '../http/noStore.ts';
import type { Reply } from '../http/Reply.ts';
import {
  DeadLetter,
  DeadLetterList,
  DeadLetterSummary,
  DiscardInput,
} from './DeadLetter.ts';
import type { DeadLetters } from './DeadLetters.ts';

const params = z.strictObject({ id: z.string().min(1).max(100) });

/**
 * Routes for staff over messages that could not be consumed.
 *
 * @param page - the query of a page
 */
export function deadLetterRoutes(
  letters: DeadLetters,
  page: z.ZodType<{ limit: number; cursor?: string | undefined }>,
): Route[] {
  const route = {
    ...bareRoute,
    tag: 'dead letters',
    access: 'staff' as const,
  };
  const decision = {
    ...route,
    method: 'post' as const,
    params,
    responses: {
      200: { description: 'Done', schema: DeadLetterSummary },
      202: {
        description: 'Decided; carried out as soon as possible',
        schema: DeadLetterSummary,
      },
    },
  };
  return [
    defineRoute({
      ...route,
      method: 'get',
      path: '/v1/dead-letters',
      operationId: 'listDeadLetters',
      summary: 'Lists messages that could not be consumed, latest first',
      query: page,
      responses: { 200: { description: 'One page', schema: DeadLetterList } },
      handle: async ({ query }) => uncached(await letters.list(query)),
    }),
    defineRoute({
      ...route,
      method: 'get',
      path: '/v1/dead-letters/{id}',
      operationId: 'getDeadLetter',
      summary: 'Reads a message that could not be consumed, with its payload',
      params,
      responses: { 200: { description: 'The message', schema: DeadLetter } },
      handle: async ({ params: { id }, actor }) =>
        uncached(await letters.read(id, actor)),
    }),
    defineRoute({
      ...decision,
      path: '/v1/dead-letters/{id}/redrive',
      operationId: 'redriveDeadLetter',
      summary: 'Sends the message back to its queue',
      handle: async ({ params: { id }, actor }) =>
        decided(await letters.redrive(id, actor)),
    }),
    defineRoute({
      ...decision,
      path: '/v1/dead-letters/{id}/discard',
      operationId: 'discardDeadLetter',
      summary: 'Discards the message',
      body: DiscardInput,
      handle: async ({ params: { id }, actor, body }) =>
        decided(await letters.discard(id, actor, body.note)),
    }),
  ];
}

function uncached(json: unknown, status = 200): Reply {
  return { status, json, headers: noStore };
}

function decided(letter: DeadLetterSummary): Reply {
  const done = letter.state === 'redriven' || letter.state === 'discarded';
  return uncached(letter, done ? 200 : 202);
}
