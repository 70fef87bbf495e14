/** One field that was refused, and why. */
export interface FieldError {
  /** Where: `body.variants.0.price.amount`, `query.cursor`, `params.sku`. */
  field: string;
  message: string;
}

/**
 * A failure that a caller can understand. Its name is the same as Backstage's
 * for the same thing; its status is mapped once, where HTTP is spoken.
 */
export abstract class ServiceError extends Error {
  abstract readonly status: number;
  readonly fields: readonly FieldError[];
  /** Facts of this failure that a caller can work with, told beside the standard ones. */
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

/** What was sent can't be understood, or breaks a rule; 400. */
export class InputError extends ServiceError {
  readonly status = 400;
}

/** Who is asking is unknown: no token, or one that doesn't hold; 401. */
export class AuthenticationError extends ServiceError {
  readonly status = 401;
}

/** Who is asking is known, and may not; 403. */
export class NotAllowedError extends ServiceError {
  readonly status = 403;
}

/** Nothing stands under that name; 404. */
export class NotFoundError extends ServiceError {
  readonly status = 404;
}

/** The address exists, and the method doesn't; 405. */
export class MethodNotAllowedError extends ServiceError {
  readonly status = 405;
}

/** It clashes with what is there: a name taken, too little stock; 409. */
export class ConflictError extends ServiceError {
  readonly status = 409;
}

/** It was changed since the caller last read it; 412. */
export class PreconditionFailedError extends ServiceError {
  readonly status = 412;
}

/** The body is larger than is taken; 413. */
export class PayloadTooLargeError extends ServiceError {
  readonly status = 413;
}

/** The body is of a type that isn't taken; 415. */
export class UnsupportedMediaTypeError extends ServiceError {
  readonly status = 415;
}

/** An idempotency key was used before, for something else; 422. */
export class UnprocessableError extends ServiceError {
  readonly status = 422;
}

/** A change must say which version it is a change of; 428. */
export class PreconditionRequiredError extends ServiceError {
  readonly status = 428;
}

/** It was tried too often; 429. */
export class TooManyRequestsError extends ServiceError {
  readonly status = 429;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** Something that we need is away; try again later; 503. */
export class ServiceUnavailableError extends ServiceError {
  readonly status = 503;
}
