import type { Answer } from '@comptoir/kit-testing/HttpClient';
import { accountOf, Person as ShopPerson } from '@comptoir/shop-testing/Person';
import type { TestCustomers } from './startTestCustomers.ts';

/** Password of every test customer. */
export const PASSWORD = accountOf('').password;

/** A test customer of this service, without a session until the test opens one. */
export class Person extends ShopPerson {
  readonly #test: TestCustomers;

  constructor(test: TestCustomers, name: string) {
    super({ customers: test.client, account: accountOf(name) });
    this.#test = test;
  }

  /** Signs up, confirms and signs in. */
  static async open(test: TestCustomers, name: string): Promise<Person> {
    const person = new Person(test, name);
    await person.signUp();
    await person.confirm(await test.mails.token(person.email));
    await person.signIn();
    return person;
  }

  /** Sends a request with the session's token, in one attempt. */
  post(path: string, body: unknown, method = 'POST'): Promise<Answer> {
    const token = this.session?.accessToken;
    return this.#test.client.ask(path, { method, body, token });
  }

  /** Sends a request without a body, in one attempt. */
  get(path: string, method = 'GET'): Promise<Answer> {
    return this.#test.client.ask(path, { method, token: this.token });
  }
}
