import { Problem } from '@comptoir/contracts/common';
import { PageQuery } from '@comptoir/contracts/page';
import { deadLetterRoutes } from '@comptoir/kit/deadLetters/deadLetterRoutes';
import type { Route } from '@comptoir/kit/http/defineRoute';
import type { ApiFacts } from '@comptoir/kit/openApiDocument';
import type { Services } from '../createServices.ts';
import { noteRoutes } from './noteRoutes.ts';

/** Creates all routes, in matching order. */
export function createRoutes(services: Services): Route[] {
  return [
    ...noteRoutes(services.notes),
    ...deadLetterRoutes(services.deadLetters, PageQuery),
  ];
}

/** Header of the OpenAPI document. */
export const api: ApiFacts = {
  title: 'Comptoir gift-cards',
  version: '1.0.0',
  description: 'Gift cards that shoppers buy, send and redeem',
  problem: Problem,
};
