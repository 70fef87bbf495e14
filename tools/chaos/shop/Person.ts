import { Session } from '@comptoir/contracts/customers';
import { MailList } from '@comptoir/contracts/mails';
import type {
  Answer,
  Asked,
  HttpClient,
} from '@comptoir/kit-testing/HttpClient';
import { eventually } from './eventually.ts';
import { untilAnswered } from './untilAnswered.ts';

/** Somebody with an account, who signs in again when a token has expired. */
export class Person {
  readonly #customers: HttpClient;
  readonly #email: string;
  readonly #password: string;
  #session: Session | undefined;

  /** Signs up, confirms the address by mail, and signs in. */
  static async join(
    clients: { customers: HttpClient; mail: HttpClient },
    name: string,
  ): Promise<Person> {
    const { customers, mail } = clients;
    const email = `${name}@people.example`;
    const password = 'a long enough password';
    const post = (path: string, body: object) =>
      untilAnswered(() => customers.ask(path, { method: 'POST', body }));
    await post('/v1/customers', { email, password, name: 'Somebody' });
    const token = await eventually(async () => {
      const { body } = await mail.ask(
        `/v1/mails?to=${encodeURIComponent(email)}`,
      );
      const found = /token=([\w.~-]+)/.exec(
        MailList.parse(body).items[0]?.text ?? '',
      );
      if (!found?.[1]) throw new Error(`no mail to ${email}`);
      return found[1];
    });
    await post('/v1/confirmations', { token });
    return Person.signIn({ customers, email, password });
  }

  static async signIn(options: {
    customers: HttpClient;
    email: string;
    password: string;
  }): Promise<Person> {
    const person = new Person(options);
    await person.signIn();
    return person;
  }

  private constructor(options: {
    customers: HttpClient;
    email: string;
    password: string;
  }) {
    this.#customers = options.customers;
    this.#email = options.email;
    this.#password = options.password;
  }

  get id(): string {
    return this.#session?.customer.id ?? '';
  }

  /** Of the session that is open. */
  get token(): string {
    return this.#session?.accessToken ?? '';
  }

  /** What this person signs in with. */
  get account() {
    return { email: this.#email, password: this.#password };
  }

  /** Asks a service as this person. */
  async ask(
    client: HttpClient,
    path: string,
    asked: Asked = {},
  ): Promise<Answer> {
    const answer = await client.ask(path, { ...asked, token: this.token });
    if (answer.status !== 401) return answer;
    await this.signIn();
    return client.ask(path, { ...asked, token: this.token });
  }

  /** Opens a new session. */
  async signIn(): Promise<void> {
    const body = { email: this.#email, password: this.#password };
    const answer = await untilAnswered(() =>
      this.#customers.ask('/v1/sessions', { method: 'POST', body }),
    );
    this.#session = Session.parse(answer.body);
  }
}
