/** A pipeline cannot run; the message names the job and the variable or file, with the remedy. */
export class PipelineError extends Error {
  override name = 'PipelineError';
}
