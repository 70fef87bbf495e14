import { data } from 'react-router';
import type {
  ServiceCaller,
  ServiceRequest,
} from '../../src/calls/ServiceCaller.ts';
import { refusalOf } from './refusalOf.ts';

const NOT_ALLOWED = 403;
const NOT_FOUND = 404;

/** Creates a caller for back-office pages that turns refusals into the 403 and 404 pages. */
export function createStaffCaller(caller: ServiceCaller): ServiceCaller {
  function answer(request: ServiceRequest) {
    const reads = request.method === undefined || request.method === 'GET';
    return (error: unknown): never => {
      const status = refusalOf(error)?.status;
      if (status === NOT_ALLOWED) {
        throw data(null, { status });
      }
      // An outdated cursor or an impossible id.
      if (reads && status) {
        throw data(null, { status: NOT_FOUND });
      }
      throw error;
    };
  }
  return {
    ask: (schema, request) =>
      caller.ask(schema, request).catch(answer(request)),
    send: request => caller.send(request).catch(answer(request)),
    open: (request, signal) =>
      caller.open(request, signal).catch(answer(request)),
  };
}
