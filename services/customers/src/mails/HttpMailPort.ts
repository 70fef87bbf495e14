import type { Mail } from '@comptoir/contracts/mails';
import { type MailPort, MailRefusedError } from './MailPort.ts';

/** Refusals that are about the moment, not about the mail. */
const PASSING = new Set([401, 403, 404, 408, 425, 429]);

/** Hands mails over by `POST <url>/v1/mails`. */
export class HttpMailPort implements MailPort {
  readonly #url: string;
  readonly #timeoutMs: number;

  /** `timeoutMs`: how long an answer may take, in milliseconds */
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
    const what = `the mail server answered ${status}`;
    if (status >= 400 && status < 500 && !PASSING.has(status)) {
      throw new MailRefusedError(what);
    }
    throw new Error(what);
  }
}
