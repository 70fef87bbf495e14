/** The broker was there and did not take the message: no queue for it, or no room. */
export class PublishRefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PublishRefusedError';
  }
}
