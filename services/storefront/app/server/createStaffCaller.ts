import { data } from 'react-router';
import type {
  ServiceCaller,
  ServiceRequest,
} from '../../src/calls/ServiceCaller.ts';
import { refusalOf } from './refusalOf.ts';

/** An outdated cursor or an impossible id. */
const INVALID = 400;
const NOT_FOUND = 404;

/** Creates a caller for back-office pages that turns reads of what can't exist into the 404 page. */
export function createStaffCaller(caller: ServiceCaller): ServiceCaller {
  function answer(request: ServiceRequest) {
    const reads = request.method === undefined || request.method === 'GET';
    return (error: unknown): never => {
      if (reads && refusalOf(error)?.status === INVALID) {
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
