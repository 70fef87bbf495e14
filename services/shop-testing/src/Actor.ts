import type { Answer, Asked, Client } from '@comptoir/kit-testing/HttpClient';

/** A customer or a staff member who sends requests with a token. */
export interface Actor {
  /** Id of the customer. */
  readonly id: string;
  ask(client: Client, path: string, asked?: Asked): Promise<Answer>;
}

/** An actor with a token that the test signed itself. */
export class TokenActor implements Actor {
  readonly id: string;
  readonly token: string;

  constructor(options: { id: string; token: string }) {
    this.id = options.id;
    this.token = options.token;
  }

  ask(client: Client, path: string, asked: Asked = {}): Promise<Answer> {
    return client.ask(path, { ...asked, token: this.token });
  }
}
