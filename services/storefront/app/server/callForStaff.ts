import { data } from 'react-router';
import type {
  ServiceCaller,
  ServiceRequest,
} from '../../src/calls/ServiceCaller.ts';
import { refusalOf } from './refusalOf.ts';

const NOT_ALLOWED = 403;
const NOT_FOUND = 404;

/** The same caller for back-office pages: who is not allowed, or reads what isn't there, gets the page that says so. */
export function callForStaff(caller: ServiceCaller): ServiceCaller {
  function answer(request: ServiceRequest) {
    const reads = request.method === undefined || request.method === 'GET';
    return (error: unknown): never => {
      const status = refusalOf(error)?.status;
      if (status === NOT_ALLOWED) {
        throw data(null, { status });
      }
      // A cursor of yesterday, or an id that nobody could have: nothing is there.
      if (reads && status) {
        throw data(null, { status: NOT_FOUND });
      }
      throw error;
    };
  }
  return {
    ask: (schema, request) =>
      caller.ask(schema, request).catch(answer(request)),
    tell: request => caller.tell(request).catch(answer(request)),
    open: (request, signal) =>
      caller.open(request, signal).catch(answer(request)),
  };
}
