import {
  InputError,
  PayloadTooLargeError,
  ServiceError,
  UnsupportedMediaTypeError,
} from '../errors.ts';

/** Maps errors of Express and its body parser to those of `errors.ts`; returns others unchanged. */
export function httpError(error: unknown): unknown {
  if (error instanceof ServiceError || !(error instanceof Error)) {
    return error;
  }
  const status = 'status' in error ? error.status : undefined;
  const type = 'type' in error ? error.type : undefined;
  if (type === 'entity.parse.failed') {
    const message = 'is not JSON';
    return new InputError('The body is not JSON.', {
      fields: [{ field: 'body', message }],
      cause: error,
    });
  }
  if (status === 413) {
    const limit = 'limit' in error ? ` of ${String(error.limit)} bytes` : '';
    const message = `is larger than the limit${limit}`;
    return new PayloadTooLargeError(`The body ${message}.`, {
      fields: [{ field: 'body', message }],
    });
  }
  if (status === 415) {
    return new UnsupportedMediaTypeError(error.message);
  }
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new InputError(`The request cannot be read: ${error.message}`);
  }
  return error;
}
