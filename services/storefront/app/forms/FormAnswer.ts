/** Response to a refused form. */
export interface FormAnswer {
  /** Names of the invalid fields. */
  fields: readonly string[];
  /** Status with which a service refused the form; undefined if no service was called. */
  refused?: number;
  /** Seconds until the form may be submitted again, if known. */
  retryAfter?: number | undefined;
  /** Submitted values, without secrets. */
  entered: Readonly<Record<string, string>>;
}
