import { Problem } from '@comptoir/contracts/common';
import { PageQuery } from '@comptoir/contracts/page';
import type { DeadLetters } from '@comptoir/kit/deadLetters/deadLetters';
import { deadLetterRoutes } from '@comptoir/kit/deadLetters/deadLetterRoutes';
import type { Route } from '@comptoir/kit/http/defineRoute';
import { openApiDocument } from '@comptoir/kit/openapi';
import type { NoteService } from '../services/NoteService.ts';
import { noteRoutes } from './noteRoutes.ts';

/** What the routes call. */
export interface RouteServices {
  notes: NoteService;
  deadLetters: DeadLetters;
}

/** Every route, in the order in which they are tried. */
export function createRoutes(services: RouteServices): Route[] {
  return [
    ...noteRoutes(services.notes),
    ...deadLetterRoutes(services.deadLetters, PageQuery),
  ];
}

/** The OpenAPI document of the routes. */
export function ${{ values.camel }}OpenApi(routes: readonly Route[]): object {
  return openApiDocument(routes, {
    title: 'Comptoir ${{ values.name }}',
    version: '1.0.0',
    description: '${{ values.description }}',
    problem: Problem,
  });
}
