/** A failure that is explained to the person at the terminal. */
export class StepError extends Error {
  /** @param {{ why: string, remedy: string }} options the reason, and the way out */
  constructor({ why, remedy }) {
    super(why);
    this.why = why;
    this.remedy = remedy;
  }
}
