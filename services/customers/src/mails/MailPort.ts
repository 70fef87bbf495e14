import type { Mail } from '@comptoir/contracts/mails';

/** Delivers mails; the same key twice is delivered once. */
export interface MailPort {
  /**
   * Resolves once the mail is safe with the one who delivers it.
   *
   * @throws MailRefusedError when it never will be; any other error: try again
   */
  send(mail: Mail): Promise<void>;
}

/** The mail can't be delivered, however often it is tried. */
export class MailRefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MailRefusedError';
  }
}
