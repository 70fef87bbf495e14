import { type Mail, StoredMail } from '@comptoir/contracts/mails';
import { NotFoundError } from '@comptoir/kit/errors';
import { newId } from '@comptoir/kit/newId';
import { Journal } from '@comptoir/kit/Journal';

/** The mails that were sent, each key once. */
export class Mailbox {
  readonly #journal: Journal<StoredMail>;
  /** By key; the oldest first. A mail is here once it is on disk. */
  readonly #mails = new Map<string, StoredMail>();
  /** Mails that are being written, by key. */
  readonly #arriving = new Map<string, Promise<StoredMail>>();

  /** @param path - of the journal */
  constructor(path: string) {
    this.#journal = new Journal(path, StoredMail);
  }

  /** Reads the journal; later mails are appended to it. */
  async open(): Promise<void> {
    for (const mail of await this.#journal.open()) {
      this.#mails.set(mail.key, mail);
    }
  }

  /** Resolves once the mail is on disk. The same key again is the same mail: the first one stays. */
  async take(mail: Mail): Promise<StoredMail> {
    const { key } = mail;
    const known = this.#mails.get(key) ?? this.#arriving.get(key);
    if (known) {
      return known;
    }
    const arriving = this.#store(mail);
    this.#arriving.set(key, arriving);
    try {
      return await arriving;
    } finally {
      this.#arriving.delete(key);
    }
  }

  /** Newest first; only those to one address, when given. */
  list(page: { limit: number; to?: string | undefined }): StoredMail[] {
    const { limit, to } = page;
    const wanted = to?.toLowerCase();
    return [...this.#mails.values()]
      .filter(mail => wanted === undefined || mail.to.toLowerCase() === wanted)
      .toReversed()
      .slice(0, limit);
  }

  /** @throws NotFoundError */
  get(id: string): StoredMail {
    for (const mail of this.#mails.values()) {
      if (mail.id === id) {
        return mail;
      }
    }
    throw new NotFoundError(`There is no mail ${id}.`);
  }

  async close(): Promise<void> {
    await this.#journal.close();
  }

  async #store(mail: Mail): Promise<StoredMail> {
    const id = newId('mail');
    const stored = { ...mail, id, receivedAt: new Date().toISOString() };
    await this.#journal.append(stored);
    this.#mails.set(stored.key, stored);
    return stored;
  }
}
