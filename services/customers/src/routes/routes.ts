import { Problem } from '@comptoir/contracts/common';
import { PageQuery } from '@comptoir/contracts/page';
import { deadLetterRoutes } from '@comptoir/kit/deadLetters/deadLetterRoutes';
import type { Route } from '@comptoir/kit/http/defineRoute';
import { openApiDocument } from '@comptoir/kit/openapi';
import type { createServices } from '../services/createServices.ts';
import { addressRoutes } from './addressRoutes.ts';
import { keyRoutes } from './keyRoutes.ts';
import { profileRoutes } from './profileRoutes.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { shoppingRoutes } from './shoppingRoutes.ts';
import { signUpRoutes } from './signUpRoutes.ts';
import { staffRoutes } from './staffRoutes.ts';

/** Every route, in the order in which they are tried. */
export function createRoutes({
  services,
  keyRing,
}: Pick<ReturnType<typeof createServices>, 'services' | 'keyRing'>): Route[] {
  const { signUp, resets, sessions, accounts, farewell } = services;
  return [
    ...keyRoutes(keyRing),
    ...signUpRoutes(signUp, resets),
    ...sessionRoutes(sessions),
    ...profileRoutes(accounts, farewell),
    ...addressRoutes(accounts),
    ...shoppingRoutes(accounts, services.history),
    ...staffRoutes(services.staff, services.trail),
    ...deadLetterRoutes(services.deadLetters, PageQuery),
  ];
}

/** The OpenAPI document of the routes. */
export function customersOpenApi(routes: readonly Route[]): object {
  return openApiDocument(routes, {
    title: 'Comptoir customers',
    version: '1.0.0',
    description:
      'Accounts: identity and its keys, profiles, addresses, wishlists and order histories',
    problem: Problem,
  });
}
