import { MailList, type StoredMail } from '@comptoir/contracts/mails';
import { eventually } from '@comptoir/kit-testing/eventually';
import type { Client } from '@comptoir/kit-testing/HttpClient';

const PATIENCE_MS = 30_000;

/** Reads mails from the mail double. */
export class Mailbox {
  readonly #mail: Client;
  readonly #withinMs: number;

  /** @param withinMs - deadline of each wait */
  constructor(mail: Client, withinMs = PATIENCE_MS) {
    this.#mail = mail;
    this.#withinMs = withinMs;
  }

  /** All mails to an address, newest first. */
  async to(address: string): Promise<StoredMail[]> {
    const path = `/v1/mails?to=${encodeURIComponent(address)}`;
    return MailList.parse((await this.#mail.ask(path)).body).items;
  }

  /** Waits for a mail whose subject matches and whose text contains `content`. */
  receive(address: string, subject: RegExp, content = ''): Promise<StoredMail> {
    return eventually(async () => {
      const mails = await this.to(address);
      const found = mails.find(
        mail => subject.test(mail.subject) && mail.text.includes(content),
      );
      if (!found) {
        throw new Error(`no mail about ${String(subject)}`);
      }
      return found;
    }, this.#withinMs);
  }

  /** Waits for the newest link with a path like this. */
  async link(address: string, path: RegExp): Promise<string> {
    const isWanted = (url: URL) => path.test(url.pathname);
    return (await this.#find(address, isWanted)).href;
  }

  /** Waits for the newest token in a link, other than those known. */
  async token(address: string, known: readonly string[] = []): Promise<string> {
    const url = await this.#find(address, ({ searchParams }) => {
      const token = searchParams.get('token');
      return token !== null && !known.includes(token);
    });
    return url.searchParams.get('token') ?? '';
  }

  #find(address: string, isWanted: (url: URL) => boolean): Promise<URL> {
    return eventually(async () => {
      const found = (await this.to(address)).flatMap(linksIn).find(isWanted);
      if (!found) {
        throw new Error(`no mail to ${address} with such a link`);
      }
      return found;
    }, this.#withinMs);
  }
}

/** The token in the link of a mail; empty when it has none. */
export function tokenIn(mail: StoredMail): string {
  const tokens = linksIn(mail).map(url => url.searchParams.get('token'));
  return tokens.find(token => token !== null) ?? '';
}

function linksIn({ text }: StoredMail): URL[] {
  return (text.match(/https?:\/\/\S+/g) ?? []).map(url => new URL(url));
}
