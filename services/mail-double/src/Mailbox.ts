import { type Mail, StoredMail } from '@comptoir/contracts/mails';
import { NotFoundError } from '@comptoir/kit/errors';
import { newId } from '@comptoir/kit/newId';
import { Journal } from '@comptoir/kit/Journal';

/** Stores mails in a journal, each key once. */
export class Mailbox {
  readonly #journal: Journal<StoredMail>;
  /** Mails on disk by key, oldest first. */
  readonly #mails = new Map<string, StoredMail>();
  /** Pending writes by key. */
  readonly #pending = new Map<string, Promise<StoredMail>>();

  /** @param path - path of the journal */
  constructor(path: string) {
    this.#journal = new Journal(path, StoredMail);
  }

  /** Reads the journal; later mails are appended to it. */
  async open(): Promise<void> {
    for (const mail of await this.#journal.open()) {
      this.#mails.set(mail.key, mail);
    }
  }

  /** Stores a mail and resolves once it is on disk. A known key returns the mail stored first. */
  async store(mail: Mail): Promise<StoredMail> {
    const { key } = mail;
    const known = this.#mails.get(key) ?? this.#pending.get(key);
    if (known) {
      return known;
    }
    const pending = this.#append(mail);
    this.#pending.set(key, pending);
    try {
      return await pending;
    } finally {
      this.#pending.delete(key);
    }
  }

  /** Lists mails, newest first, filtered by recipient if given. */
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

  async #append(mail: Mail): Promise<StoredMail> {
    const id = newId('mail');
    const stored = { ...mail, id, receivedAt: new Date().toISOString() };
    await this.#journal.append(stored);
    this.#mails.set(stored.key, stored);
    return stored;
  }
}
