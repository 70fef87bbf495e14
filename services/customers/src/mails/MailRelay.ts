import type { Mail } from '@comptoir/contracts/mails';
import { backOffDelay } from '@comptoir/kit/backOff';
import { inTurns } from '@comptoir/kit/inTurns';
import type { Log } from '@comptoir/kit/log';
import { inSpan } from '@comptoir/kit/tracing/spans';
import { contextOf } from '@comptoir/kit/tracing/traceparent';
import type { PendingMail } from '../models/mailFields.ts';
import type { MailClaim, MailQueue } from '../repositories/MailQueue.ts';
import { type MailPort, MailRefusedError } from './MailPort.ts';

/** A collection whose documents cause mails, and who writes them. */
export interface MailSource {
  queue: MailQueue;
  /** Undefined when it isn't wanted any more: the account is gone, the link is used. */
  write: (id: string, mail: PendingMail) => Promise<Mail | undefined>;
}

/** Documents of one collection whose mails are sent at once. */
const CONCURRENCY = 4;
const BACK_OFF = { firstMs: 500, maxMs: 60_000 };

/**
 * Sends the mails that documents wait to have sent, and takes out only what
 * was taken from it: a mail server that is away loses none.
 */
export class MailRelay {
  readonly #sources: readonly MailSource[];
  readonly #port: MailPort;
  readonly #log: Log;

  constructor(options: {
    sources: readonly MailSource[];
    port: MailPort;
    log: Log;
  }) {
    this.#sources = options.sources;
    this.#port = options.port;
    this.#log = options.log;
  }

  /** Sends everything that is due. */
  async drain(): Promise<void> {
    await Promise.all(this.#sources.map(source => this.#empty(source)));
  }

  /** One looks; each who finds something calls another to look as well. */
  async #empty(source: MailSource): Promise<void> {
    await inTurns(CONCURRENCY, async () => {
      const claim = await source.queue.claim();
      return claim && (() => this.#send(source, claim));
    });
  }

  async #send({ queue, write }: MailSource, claim: MailClaim): Promise<void> {
    const refused: PendingMail[] = [];
    try {
      for (const pending of claim.mails) {
        const send = async () => {
          const mail = await write(claim.id, pending);
          return !mail || (await this.#accepted(mail));
        };
        if (!(await inTrace(pending, send))) refused.push(pending);
      }
    } catch (error) {
      const wait = backOffDelay(BACK_OFF, claim.attempts + 1);
      this.#log.warn(
        { subject: claim.id, attempts: claim.attempts + 1, reason: why(error) },
        'a mail was not taken; trying again later',
      );
      return queue.postpone(claim, new Date(Date.now() + wait));
    }
    await queue.done(claim, refused);
  }

  /** False when it was refused for good. */
  async #accepted(mail: Mail): Promise<boolean> {
    try {
      await this.#port.send(mail);
      return true;
    } catch (error) {
      if (!(error instanceof MailRefusedError)) throw error;
      this.#log.error(
        { key: mail.key, reason: error.message },
        'a mail was refused and is set aside',
      );
      return false;
    }
  }
}

function inTrace<T>(
  { kind, traceparent }: PendingMail,
  work: () => Promise<T>,
): Promise<T> {
  if (traceparent === undefined) return work();
  return inSpan({ name: `mail ${kind}` }, contextOf(traceparent), work);
}

/** Nothing of the mail itself: it holds names, addresses and links. */
function why(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
