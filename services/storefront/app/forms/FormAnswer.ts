/** Why a form was not taken, and what was in it. */
export interface FormAnswer {
  /** Names of the fields that aren't right. */
  fields: readonly string[];
  /** The status by which a service refused the whole; undefined when it was never asked. */
  refused?: number;
  /** In how many seconds it may be sent again, where that is known. */
  retryAfter?: number | undefined;
  /** What stood in the fields, without secrets. */
  entered: Readonly<Record<string, string>>;
}
