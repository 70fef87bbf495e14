import type { Mail } from '@comptoir/contracts/mails';
import { type MailPort, MailRefusedError } from './MailPort.ts';

/** Client error codes that are worth a retry: they don't concern the mail itself. */
const RETRYABLE = new Set([401, 403, 404, 408, 425, 429]);

/** Sends mails by `POST <url>/v1/mails`. */
export class HttpMailPort implements MailPort {
  readonly #url: string;
  readonly #timeoutMs: number;

  /** @param options - `timeoutMs` is the response timeout in milliseconds */
  constructor(options: { url: string; timeoutMs: number }) {
    this.#url = new URL('/v1/mails', options.url).href;
    this.#timeoutMs = options.timeoutMs;
  }

  async send(mail: Mail): Promise<void> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(mail),
      redirect: 'error',
      signal: AbortSignal.timeout(this.#timeoutMs),
    });
    await response.body?.cancel();
    const { status } = response;
    if (response.ok) {
      return;
    }
    const reason = `the mail server returned ${status}`;
    if (status >= 400 && status < 500 && !RETRYABLE.has(status)) {
      throw new MailRefusedError(reason);
    }
    throw new Error(reason);
  }
}
