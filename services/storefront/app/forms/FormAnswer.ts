/** Why a form was not taken, and what was in it. */
export interface FormAnswer {
  /** Names of the fields that aren't right. */
  fields: readonly string[];
  /** The status by which a service refused the whole; undefined when it was never asked. */
  refused?: number;
  /** What stood in the fields, without secrets. */
  entered: Readonly<Record<string, string>>;
}
