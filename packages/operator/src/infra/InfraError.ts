/** Terraform is refused before it changes anything; the message names the job and the variable, with the remedy. */
export class InfraError extends Error {
  override name = 'InfraError';
}
