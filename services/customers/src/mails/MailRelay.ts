import type { Mail } from '@comptoir/contracts/mails';
import type { Log } from '@comptoir/kit/createLog';
import type { ListClaim } from '@comptoir/kit/mongo/DueList';
import { inSpan } from '@comptoir/kit/tracing/spans';
import { contextOf } from '@comptoir/kit/tracing/traceparent';
import type { PendingMail } from '../models/MailFields.ts';
import type { MailQueue } from '../repositories/MailQueue.ts';
import { type MailPort, MailRefusedError } from './MailPort.ts';

/** A collection whose documents cause mails, and the function that writes them. */
export interface MailSource {
  queue: MailQueue;
  /** Undefined when the mail is no longer needed: the account is deleted, the link was used. */
  write: (id: string, mail: PendingMail) => Promise<Mail | undefined>;
}

/** Documents of one collection whose mails are sent at once. */
const CONCURRENCY = 4;

/**
 * Sends the mails that documents wait to have sent, and removes only those that
 * the mail server accepted: an outage of the mail server loses none.
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
    await Promise.all(this.#sources.map(source => this.#sendAll(source)));
  }

  #sendAll(source: MailSource): Promise<void> {
    return source.queue.drain({
      concurrency: CONCURRENCY,
      work: claim => this.#send(source, claim),
    });
  }

  async #send(
    { queue, write }: MailSource,
    claim: ListClaim<PendingMail>,
  ): Promise<void> {
    const refused: PendingMail[] = [];
    try {
      for (const pending of claim.entries) {
        const send = async () => {
          const mail = await write(claim.id, pending);
          return !mail || (await this.#accepted(mail));
        };
        if (!(await inTrace(pending, send))) {
          refused.push(pending);
        }
      }
    } catch (error) {
      const attempts = claim.attempts + 1;
      this.#log.warn(
        { subject: claim.id, attempts, reason: why(error) },
        'a mail was not sent; trying again later',
      );
      return queue.postpone(claim, attempts);
    }
    await queue.complete(claim, refused);
  }

  /** False when it was refused for good. */
  async #accepted(mail: Mail): Promise<boolean> {
    try {
      await this.#port.send(mail);
      return true;
    } catch (error) {
      if (!(error instanceof MailRefusedError)) {
        throw error;
      }
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
  if (traceparent === undefined) {
    return work();
  }
  return inSpan({ name: `mail ${kind}` }, contextOf(traceparent), work);
}

/** The reason without the mail itself, which holds names, addresses and links. */
function why(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
