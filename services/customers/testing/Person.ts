import { Session } from '@comptoir/contracts/customers';
import type { Answer } from '@comptoir/kit-testing/HttpClient';
import { tokenIn } from './MailProcess.ts';
import type { TestCustomers } from './startTestCustomers.ts';

export const PASSWORD = 'a long enough password';

/** Somebody with an account, who does what people do. */
export class Person {
  readonly email: string;
  readonly #test: TestCustomers;
  session: Session | undefined;

  constructor(test: TestCustomers, name: string) {
    this.#test = test;
    this.email = `${name}@people.example`;
  }

  /** Signs up, confirms and signs in. */
  static async join(test: TestCustomers, name: string): Promise<Person> {
    const person = new Person(test, name);
    await person.signUp();
    const mail = await test.mails.receive(person.email, /^Confirm/);
    await person.post('/v1/confirmations', { token: tokenIn(mail) });
    await person.signIn();
    return person;
  }

  get token(): string {
    return this.session?.accessToken ?? '';
  }

  get id(): string {
    return this.session?.customer.id ?? '';
  }

  signUp(more: object = {}): Promise<Answer> {
    return this.post('/v1/customers', {
      ...{ email: this.email, password: PASSWORD, name: 'Somebody' },
      ...more,
    });
  }

  async signIn(password = PASSWORD): Promise<Answer> {
    const answer = await this.post('/v1/sessions', {
      ...{ email: this.email, password },
    });
    if (answer.status === 200) this.session = Session.parse(answer.body);
    return answer;
  }

  refresh(refreshToken = this.session?.refreshToken): Promise<Answer> {
    return this.post('/v1/sessions/refresh', { refreshToken });
  }

  post(path: string, body: unknown, method = 'POST'): Promise<Answer> {
    const token = this.session?.accessToken;
    return this.#test.client.ask(path, { method, body, token });
  }

  get(path: string, method = 'GET'): Promise<Answer> {
    return this.#test.client.ask(path, { method, token: this.token });
  }
}
