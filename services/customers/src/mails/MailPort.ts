import type { Mail } from '@comptoir/contracts/mails';

/** Delivers mails, each key once. */
export interface MailPort {
  /**
   * Resolves once the mail server has durably accepted the mail.
   *
   * @throws MailRefusedError when the refusal is permanent; retry after any other error
   */
  send(mail: Mail): Promise<void>;
}

/** The mail server refuses the mail permanently; a retry cannot succeed. */
export class MailRefusedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MailRefusedError';
  }
}
