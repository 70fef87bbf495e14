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

/** Creates a caller with the visitor's token. An unavailable service becomes a 503; an ended session redirects to the sign-in page and back. */
export function createVisitCaller(
  caller: ServiceCaller,
  options: {
    visit: Visit;
    /** Path and query of the request to the storefront. */
    path: string;
    report: (error: unknown) => void;
  },
): ServiceCaller {
  const { visit, path, report } = options;
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
      throw redirect(signInPath(path));
    }
    return unavailable(error);
  }

  return {
    ask: (schema, request) => caller.ask(schema, named(request)).catch(answer),
    send: request => caller.send(named(request)).catch(answer),
    open: (request, signal) =>
      caller.open(named(request), signal).catch(answer),
  };
}
