import { Problem } from '@comptoir/contracts/common';
import { PageQuery } from '@comptoir/contracts/page';
import { deadLetterRoutes } from '@comptoir/kit/deadLetters/deadLetterRoutes';
import type { Route } from '@comptoir/kit/http/defineRoute';
import type { ApiFacts } from '@comptoir/kit/openApiDocument';
import type { Services } from '../createServices.ts';
import { addressRoutes } from './addressRoutes.ts';
import { keyRoutes } from './keyRoutes.ts';
import { profileRoutes } from './profileRoutes.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { shoppingRoutes } from './shoppingRoutes.ts';
import { signUpRoutes } from './signUpRoutes.ts';
import { staffRoutes } from './staffRoutes.ts';

/** Creates all routes, in matching order. */
export function createRoutes(services: Services): Route[] {
  const { signUp, resets, sessions, accounts, privacy } = services;
  return [
    ...keyRoutes(services.keyRing),
    ...signUpRoutes(signUp, resets),
    ...sessionRoutes(sessions),
    ...profileRoutes(accounts, privacy),
    ...addressRoutes(accounts),
    ...shoppingRoutes(accounts, services.history),
    ...staffRoutes(services.staff, services.trail),
    ...deadLetterRoutes(services.deadLetters, PageQuery),
  ];
}

/** Header of the OpenAPI document. */
export const api: ApiFacts = {
  title: 'Comptoir customers',
  version: '1.0.0',
  description:
    'Accounts: identity and its keys, profiles, addresses, wishlists and order histories',
  problem: Problem,
};
