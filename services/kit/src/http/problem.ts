import { STATUS_CODES } from 'node:http';
import type { FieldError, ServiceError } from '../errors.ts';

/** A problem document (RFC 9457). */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: readonly FieldError[];
  [member: string]: unknown;
}

/** The problem document of a known error. */
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

/** The problem document of an internal error; contains the request's id only. */
export function internalProblem(requestId: string): ProblemDocument {
  return {
    type: 'urn:comptoir:problem:internal',
    title: 'Internal Server Error',
    status: 500,
    detail: `An internal error occurred. See the log entries of request ${requestId}.`,
    instance: `urn:comptoir:request:${requestId}`,
  };
}

function kebab(name: string): string {
  return name
    .replace(/Error$/, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
}
