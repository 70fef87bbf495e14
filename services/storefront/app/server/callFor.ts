import { redirect } from 'react-router';
import type {
  ServiceCaller,
  ServiceRequest,
} from '../../src/calls/ServiceCaller.ts';
import type { Visit } from '../../src/visit/Visit.ts';
import { answerUnavailable } from './answerUnavailable.ts';
import { refusalOf } from './refusalOf.ts';
import { signInPath } from './signInPath.ts';

const UNAUTHENTICATED = 401;

/**
 * Calls a service for who is there. A service that is away becomes a 503; one
 * that no longer knows the session leads to the sign-in page, and back.
 */
export function callFor(
  caller: ServiceCaller,
  options: {
    visit: Visit;
    /** Path and query of what was asked of the storefront. */
    asked: string;
    report: (error: unknown) => void;
  },
): ServiceCaller {
  const { visit, asked, report } = options;
  const unavailable = answerUnavailable(report);

  function named(request: ServiceRequest): ServiceRequest {
    const token = visit.signedIn?.accessToken;
    const headers = {
      ...request.headers,
      'x-forwarded-for': visit.client,
      ...(token && { authorization: `Bearer ${token}` }),
    };
    return { ...request, headers };
  }

  function answer(error: unknown): never {
    if (visit.signedIn && refusalOf(error)?.status === UNAUTHENTICATED) {
      visit.end();
      throw redirect(signInPath(asked));
    }
    return unavailable(error);
  }

  return {
    ask: (schema, request) => caller.ask(schema, named(request)).catch(answer),
    tell: request => caller.tell(named(request)).catch(answer),
    open: (request, signal) =>
      caller.open(named(request), signal).catch(answer),
  };
}
