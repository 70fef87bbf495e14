import type { Session } from '@comptoir/contracts/customers';
import type { Answer, Asked, Client } from '@comptoir/kit-testing/HttpClient';
import { TokenActor } from '../src/Actor.ts';
import { Mailbox, tokenIn } from '../src/Mailbox.ts';
import { accountOf, Person } from '../src/Person.ts';
import { Shopper } from '../src/Shopper.ts';

interface Request extends Asked {
  path: string;
}

/** A client with scripted answers, which keeps what it was asked. */
class ScriptedClient implements Client {
  readonly requests: Request[] = [];
  readonly #answers: [status: number, body?: unknown][];

  constructor(...answers: [status: number, body?: unknown][]) {
    this.#answers = answers;
  }

  ask(path: string, asked: Asked = {}): Promise<Answer> {
    this.requests.push({ path, ...asked });
    const [status, body] = this.#answers.shift() ?? [500, 'no answer left'];
    return Promise.resolve({ status, headers: new Headers(), body });
  }
}

const session = (accessToken: string): Session => ({
  accessToken,
  accessExpiresAt: '2026-01-02T03:04:05.000Z',
  refreshToken: 'refresh',
  refreshExpiresAt: '2026-01-02T03:04:05.000Z',
  customer: {
    id: 'cus_1',
    email: 'ada@people.example',
    name: 'Ada',
    locale: 'en',
    roles: ['customer'],
  },
});

const mail = (token: string) => ({
  id: `mail-${token}`,
  key: `key-${token}`,
  to: 'ada@people.example',
  subject: 'Confirm',
  text: `Follow https://shop.example/en/account/confirm?token=${token} soon.`,
  html: '<p>Follow</p>',
  receivedAt: '2026-01-02T03:04:05.000Z',
});

describe('a person', () => {
  it('signs in again when a token has expired, and repeats the request', async () => {
    const customers = new ScriptedClient(
      [200, session('old')],
      [200, session('new')],
    );
    const person = new Person({ customers, account: accountOf('ada') });
    await person.enter();
    const service = new ScriptedClient([401], [200, 'yes']);
    const answer = await person.ask(service, '/v1/me', { method: 'POST' });
    expect(answer.body).toBe('yes');
    expect(service.requests).toEqual([
      { path: '/v1/me', method: 'POST', token: 'old' },
      { path: '/v1/me', method: 'POST', token: 'new' },
    ]);
  });

  it('repeats a sign-in that is answered by 503', async () => {
    const customers = new ScriptedClient([503], [200, session('one')]);
    const person = new Person({ customers, account: accountOf('ada') });
    await person.enter();
    expect(person.token).toBe('one');
  });

  it('says why it cannot sign in', async () => {
    const customers = new ScriptedClient([401, { detail: 'wrong' }]);
    const person = new Person({ customers, account: accountOf('ada') });
    await expect(person.enter()).rejects.toThrow('sign-in: 401 {"detail"');
  });
});

describe('a mailbox', () => {
  it('finds the newest token that is not known yet', async () => {
    const items = [mail('known'), mail('other')];
    const mailbox = new Mailbox(new ScriptedClient([200, { items }]));
    const token = await mailbox.token('ada@people.example', ['known']);
    expect(token).toBe('other');
    expect(tokenIn(mail('in-a-link'))).toBe('in-a-link');
  });

  it('fails when no mail arrives in time', async () => {
    const client = {
      ask: () => new ScriptedClient([200, { items: [] }]).ask(''),
    };
    const mailbox = new Mailbox(client, 50);
    await expect(mailbox.link('ada@people.example', /x/)).rejects.toThrow(
      'no mail to ada@people.example',
    );
  });
});

describe('a shopper', () => {
  const actor = new TokenActor({ id: 'cus_1', token: 't' });

  it('keeps a receipt of an accepted order only', async () => {
    const shopping = new ScriptedClient([409], [201, { id: 'ord_1' }]);
    const shopper = new Shopper({ actor, shopping });
    expect((await shopper.order({ sku: 'CUP', key: 'a' })).status).toBe(409);
    expect(shopper.receipts).toEqual([]);
    await shopper.at(shopping).order({ sku: 'CUP', quantity: 2, key: 'b' });
    expect(shopper.receipts).toEqual([
      { customerId: 'cus_1', key: 'b', orderId: 'ord_1' },
    ]);
    expect(shopping.requests[1]).toMatchObject({
      headers: { 'idempotency-key': 'b' },
      body: { shownTotal: { amount: 2_590, currency: 'EUR' } },
    });
  });
});
