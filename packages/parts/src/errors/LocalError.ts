/** What a person needs to know when something cannot be done. */
export interface LocalErrorOptions {
  /** What could not be done, in one line without a full stop. */
  what: string;
  /** The reason, as far as it is known. */
  why: string;
  /** The way out: a command or a setting. */
  remedy: string;
  cause?: unknown;
}

/** A failure that is explained to the person at the terminal, without a stack trace. */
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
