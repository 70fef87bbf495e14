import { data, redirect } from 'react-router';
import type {
  ServiceCaller,
  ServiceRequest,
} from '../../src/calls/ServiceCaller.ts';
import type { Visit } from '../../src/visit/Visit.ts';
import { answerFailure, isRefusal } from './answerFailure.ts';
import { signInPath } from './signInPath.ts';

const UNAUTHENTICATED = 401;

/** Creates a caller with the visitor's token. If a service refuses the token, the session is refreshed once and the request repeated; a session that has ended redirects to the sign-in page and back. */
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
  const answer = answerFailure(report);

  async function call<Result>(
    request: ServiceRequest,
    send: (named: ServiceRequest) => Promise<Result>,
  ): Promise<Result> {
    const token = request.anonymous ? undefined : visit.signedIn?.accessToken;
    try {
      return await send(named(request, token));
    } catch (error) {
      if (request.anonymous || !isTokenRefused(error)) {
        return answer(error);
      }
      if (token === undefined) {
        return signInAgain();
      }
      return repeat(request, token, send);
    }
  }

  async function repeat<Result>(
    request: ServiceRequest,
    refused: string,
    send: (named: ServiceRequest) => Promise<Result>,
  ): Promise<Result> {
    await visit.renew(refused);
    const token = visit.signedIn?.accessToken;
    if (token === undefined) {
      return signInAgain();
    }
    try {
      return await send(named(request, token));
    } catch (error) {
      if (!isTokenRefused(error)) {
        return answer(error);
      }
      visit.end();
      return signInAgain();
    }
  }

  function named(
    request: ServiceRequest,
    token: string | undefined,
  ): ServiceRequest {
    const headers = {
      ...request.headers,
      'x-forwarded-for': visit.client,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    return { ...request, headers };
  }

  function signInAgain(): never {
    if (visit.uncertain !== undefined) {
      throw data(null, { status: visit.uncertain });
    }
    throw redirect(signInPath(path));
  }

  return {
    ask: (schema, request) => call(request, sent => caller.ask(schema, sent)),
    send: request => call(request, sent => caller.send(sent)),
    open: (request, signal) => call(request, sent => caller.open(sent, signal)),
  };
}

function isTokenRefused(error: unknown): boolean {
  return isRefusal(error) && error.status === UNAUTHENTICATED;
}
