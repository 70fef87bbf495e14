import { STATUS_CODES } from 'node:http';
import type { FieldError, ServiceError } from '../errors.ts';

/** RFC 9457. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: readonly FieldError[];
  [member: string]: unknown;
}

/** The problem document of a failure that the caller may hear of. */
export function problemOf(
  error: ServiceError,
  requestId: string,
): ProblemDocument {
  return {
    ...error.members,
    type: `urn:comptoir:problem:${kebab(error.name)}`,
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    detail: error.message,
    instance: `urn:comptoir:request:${requestId}`,
    ...(error.fields.length > 0 && { errors: error.fields }),
  };
}

/** The problem document of a failure of ours: nothing of it is told but the request's id. */
export function internalProblem(requestId: string): ProblemDocument {
  return {
    type: 'urn:comptoir:problem:internal',
    title: 'Internal Server Error',
    status: 500,
    detail: `Something went wrong here. The log has it under request ${requestId}.`,
    instance: `urn:comptoir:request:${requestId}`,
  };
}

function kebab(name: string): string {
  return name
    .replace(/Error$/, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
