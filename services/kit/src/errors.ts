/** A refused field and the reason. */
export interface FieldError {
  /** Path of the field: `body.variants.0.price.amount`, `query.cursor`, `params.sku`. */
  field: string;
  message: string;
}

/**
 * An error that is reported to the caller. Names are those of Backstage's
 * errors; `http/problemHandler` turns the status into a response.
 */
export abstract class ServiceError extends Error {
  abstract readonly status: number;
  readonly fields: readonly FieldError[];
  /** Additional members of the problem document. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    message: string,
    options: {
      fields?: readonly FieldError[];
      members?: Readonly<Record<string, unknown>>;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.fields = options.fields ?? [];
    this.members = options.members ?? {};
  }
}

/** The request is malformed or violates a rule; 400. */
export class InputError extends ServiceError {
  readonly status = 400;
}

/** The token is missing or invalid; 401. */
export class AuthenticationError extends ServiceError {
  readonly status = 401;
}

/** The caller lacks the permission; 403. */
export class NotAllowedError extends ServiceError {
  readonly status = 403;
}

/** The resource does not exist; 404. */
export class NotFoundError extends ServiceError {
  readonly status = 404;
}

/** The path does not support the method; 405. */
export class MethodNotAllowedError extends ServiceError {
  readonly status = 405;
}

/** The request conflicts with the current state: a name in use, insufficient stock; 409. */
export class ConflictError extends ServiceError {
  readonly status = 409;
}

/** The resource was changed since the caller read it; 412. */
export class PreconditionFailedError extends ServiceError {
  readonly status = 412;
}

/** The body exceeds the limit; 413. */
export class PayloadTooLargeError extends ServiceError {
  readonly status = 413;
}

/** The content type of the body is not accepted; 415. */
export class UnsupportedMediaTypeError extends ServiceError {
  readonly status = 415;
}

/** An idempotency key was reused for another request; 422. */
export class UnprocessableError extends ServiceError {
  readonly status = 422;
}

/** A change requires `If-Match`; 428. */
export class PreconditionRequiredError extends ServiceError {
  readonly status = 428;
}

/** A rate limit is exceeded; 429. */
export class TooManyRequestsError extends ServiceError {
  readonly status = 429;
  /** Seconds until a retry is allowed. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** A dependency is unavailable; the caller may retry; 503. */
export class ServiceUnavailableError extends ServiceError {
  readonly status = 503;
}
