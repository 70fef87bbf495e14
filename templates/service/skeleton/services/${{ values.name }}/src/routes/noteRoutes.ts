import { Slug } from '@comptoir/contracts/common';
import {
  Note,
  NoteInput,
  NoteList,
  NoteQuery,
} from '@comptoir/contracts/${{ values.camel }}';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { z } from 'zod';
import type { NoteService } from '../services/NoteService.ts';

const NoteParams = z.strictObject({ id: Slug });

/** Routes of notes: staff write them, everyone reads them. */
export function noteRoutes(notes: NoteService): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/notes',
      operationId: 'listNotes',
      summary: 'Lists notes, ordered by id',
      tag: 'notes',
      access: 'public',
      query: NoteQuery,
      responses: { 200: { description: 'One page', schema: NoteList } },
      handle: async ({ query }) => ({
        status: 200,
        json: await notes.list(query),
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/notes/{id}',
      operationId: 'getNote',
      summary: 'Reads a note',
      tag: 'notes',
      access: 'public',
      params: NoteParams,
      responses: { 200: { description: 'The note', schema: Note } },
      handle: async ({ params }) => ({
        status: 200,
        json: await notes.get(params.id),
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'put',
      path: '/v1/notes/{id}',
      operationId: 'putNote',
      summary: 'Creates or replaces a note',
      tag: 'notes',
      access: 'staff',
      params: NoteParams,
      body: NoteInput,
      responses: {
        201: { description: 'Created' },
        204: { description: 'Replaced' },
      },
      handle: async ({ params, body, actor }) => ({
        status: (await notes.put(params.id, body, actor)) ? 201 : 204,
      }),
    }),
  ];
}
