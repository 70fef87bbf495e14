/** The parts of an error message for the user. */
export interface LocalErrorOptions {
  /** The failed operation, in one line without a full stop. */
  what: string;
  /** The reason. */
  why: string;
  /** The remedy: a command or a setting. */
  remedy: string;
  cause?: unknown;
}

/** A failure that is printed with reason and remedy instead of a stack trace. */
export class LocalError extends Error {
  readonly what: string;
  readonly why: string;
  readonly remedy: string;

  constructor(options: LocalErrorOptions) {
    super(`${options.what}: ${options.why}`, { cause: options.cause });
    this.name = 'LocalError';
    this.what = options.what;
    this.why = options.why;
    this.remedy = options.remedy;
  }
}
