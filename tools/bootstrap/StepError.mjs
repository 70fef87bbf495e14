/** A failure that is printed with its reason and remedy. */
export class StepError extends Error {
  /** @param {{ why: string, remedy: string }} options the reason and the remedy */
  constructor({ why, remedy }) {
    super(why);
    this.why = why;
    this.remedy = remedy;
  }
}
