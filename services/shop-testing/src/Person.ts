import { Session } from '@comptoir/contracts/customers';
import type { Answer, Asked, Client } from '@comptoir/kit-testing/HttpClient';
import type { Actor } from './Actor.ts';
import { bodyOf } from './bodyOf.ts';
import type { Mailbox } from './Mailbox.ts';
import { untilAnswered } from './untilAnswered.ts';

/** Email and password. */
export interface Credentials {
  email: string;
  password: string;
}

/** What a person signs up with. */
export interface Account extends Credentials {
  name: string;
}

/** An account with an address of its own. */
export function accountOf(name: string): Account {
  return {
    name: 'Somebody',
    email: `${name}@people.example`,
    password: 'a long enough password',
  };
}

/** A person with an account, or about to have one. */
export class Person implements Actor {
  readonly account: Account;
  session: Session | undefined;
  readonly #customers: Client;

  /** Signs up, confirms the address by mail, and signs in; repeats what is answered by 5xx. */
  static async join(options: {
    customers: Client;
    mailbox: Mailbox;
    account: Account;
  }): Promise<Person> {
    const person = new Person(options);
    const { email } = options.account;
    bodyOf(await untilAnswered(() => person.signUp()), 'sign-up');
    const token = await options.mailbox.token(email);
    await untilAnswered(() => person.confirm(token));
    await person.enter();
    return person;
  }

  /** Signs in with an account that exists; repeats what is answered by 5xx. */
  static async enter(
    options: { customers: Client } & Credentials,
  ): Promise<Person> {
    const { customers, email, password } = options;
    const account = { name: '', email, password };
    const person = new Person({ customers, account });
    await person.enter();
    return person;
  }

  constructor(options: { customers: Client; account: Account }) {
    this.#customers = options.customers;
    this.account = options.account;
  }

  get email(): string {
    return this.account.email;
  }

  get id(): string {
    return this.session?.customer.id ?? '';
  }

  /** Of the open session; empty without one. */
  get token(): string {
    return this.session?.accessToken ?? '';
  }

  signUp(more: object = {}): Promise<Answer> {
    return this.#post('/v1/customers', { ...this.account, ...more });
  }

  confirm(token: string): Promise<Answer> {
    return this.#post('/v1/confirmations', { token });
  }

  /** Opens a session, in one attempt. */
  async signIn(password = this.account.password): Promise<Answer> {
    const { email } = this.account;
    const answer = await this.#post('/v1/sessions', { email, password });
    this.#keep(answer);
    return answer;
  }

  /** Opens a session; repeats what is answered by 5xx. */
  async enter(): Promise<void> {
    const { email, password } = this.account;
    const answer = await untilAnswered(() =>
      this.#post('/v1/sessions', { email, password }),
    );
    bodyOf(answer, 'sign-in');
    this.#keep(answer);
  }

  refresh(refreshToken = this.session?.refreshToken): Promise<Answer> {
    return this.#post('/v1/sessions/refresh', { refreshToken });
  }

  /** Sends a request with the session's token, and again with a new session when it is answered by 401. */
  async ask(client: Client, path: string, asked: Asked = {}): Promise<Answer> {
    const { token } = this;
    const answer = await client.ask(path, { ...asked, token });
    if (answer.status !== 401) {
      return answer;
    }
    await this.enter();
    return client.ask(path, { ...asked, token: this.token });
  }

  #keep(answer: Answer): void {
    if (answer.status === 200) {
      this.session = Session.parse(answer.body);
    }
  }

  #post(path: string, body: object): Promise<Answer> {
    return this.#customers.ask(path, { method: 'POST', body });
  }
}
