/** A release is refused; the message names the job and the variable, file or image, with the remedy. */
export class DeliverError extends Error {
  override name = 'DeliverError';
}
