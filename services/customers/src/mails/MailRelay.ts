import type { Mail } from '@comptoir/contracts/mails';
import type { Log } from '@comptoir/kit/createLog';
import type { ListClaim } from '@comptoir/kit/mongo/DueList';
import { inSpan } from '@comptoir/kit/tracing/spans';
import { contextOf } from '@comptoir/kit/tracing/traceparent';
import type { PendingMail } from '../models/MailFields.ts';
import type { MailQueue } from '../repositories/MailQueue.ts';
import { type MailPort, MailRefusedError } from './MailPort.ts';

/** A collection whose documents contain pending mails, and the function that renders them. */
export interface MailSource {
  queue: MailQueue;
  /** Returns undefined when the mail is obsolete: the account is deleted, or the link was used. */
  write: (id: string, mail: PendingMail) => Promise<Mail | undefined>;
}

/** Documents of one collection whose mails are sent concurrently. */
const CONCURRENCY = 4;

/**
 * Sends the pending mails of documents, and removes a mail only after the mail
 * server has accepted it, so that an outage of the mail server loses none.
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

  /** Sends all due mails. */
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
        { subject: claim.id, attempts, reason: reasonOf(error) },
        'a mail was not sent; retrying later',
      );
      return queue.postpone(claim, attempts);
    }
    await queue.complete(claim, refused);
  }

  /** Returns false when the mail server refuses the mail permanently. */
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

/** Returns the reason without the mail, which contains names, addresses and links. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
