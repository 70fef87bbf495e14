import { Problem } from '@comptoir/contracts/common';
import type { Route } from '@comptoir/kit/http/defineRoute';
import { openApiDocument } from '@comptoir/kit/openapi';

/** The OpenAPI document of the routes. */
export function paymentOpenApi(routes: readonly Route[]): object {
  return openApiDocument(routes, {
    title: 'Comptoir payment double',
    version: '1.0.0',
    description: 'A stand-in for a payment provider; no money moves',
    problem: Problem,
  });
}
