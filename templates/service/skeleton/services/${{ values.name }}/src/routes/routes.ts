import { Problem } from '@comptoir/contracts/common';
import type { Route } from '@comptoir/kit/http/defineRoute';
import { openApiDocument } from '@comptoir/kit/openapi';
import type { NoteService } from '../services/NoteService.ts';
import { noteRoutes } from './noteRoutes.ts';

/** What the routes call. */
export interface RouteServices {
  notes: NoteService;
}

/** Every route, in the order in which they are tried. */
export function createRoutes(services: RouteServices): Route[] {
  return noteRoutes(services.notes);
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
