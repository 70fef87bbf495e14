import { randomUUID } from 'node:crypto';
import { tokenIn } from '@comptoir/shop-testing/Mailbox';
import { PASSWORD, Person } from '../testing/Person.ts';
import {
  startTestCustomers,
  type TestCustomers,
} from '../testing/startTestCustomers.ts';

const ATTACKER = 'the password of a stranger';

let test: TestCustomers;
beforeAll(async () => {
  test = await startTestCustomers();
}, 60_000);
afterAll(async () => {
  await test.close();
});

/** Signs up and returns the token of its mail, which a unique name identifies. */
async function signUp(person: Person, content: object): Promise<string> {
  const marker = `Marker ${randomUUID()}`;
  await person.signUp({ name: marker, ...content });
  const mail = await test.mails.receive(person.email, /^Confirm/, marker);
  return tokenIn(mail);
}

async function confirm(person: Person, token: string): Promise<number> {
  const { status } = await person.post('/v1/confirmations', { token });
  return status;
}

describe('when an address is signed up more than once', () => {
  it('the first link confirms the content of the first sign-up', async () => {
    const person = new Person(test, 'first-link');
    const own = await signUp(person, {});
    await signUp(person, { password: ATTACKER });
    expect(await confirm(person, own)).toBe(204);
    expect((await person.signIn(ATTACKER)).status).toBe(401);
    expect((await person.signIn(PASSWORD)).status).toBe(200);
  });

  it('the newest link confirms the content of the newest sign-up', async () => {
    const person = new Person(test, 'newest-link');
    await signUp(person, { password: ATTACKER });
    const own = await signUp(person, {});
    expect(await confirm(person, own)).toBe(204);
    expect((await person.signIn(ATTACKER)).status).toBe(401);
    expect((await person.signIn(PASSWORD)).status).toBe(200);
  });

  it('a link opened after the confirmation changes nothing', async () => {
    const person = new Person(test, 'late-link');
    const late = await signUp(person, { password: ATTACKER });
    const own = await signUp(person, {});
    expect(await confirm(person, own)).toBe(204);
    expect(await confirm(person, late)).toBe(400);
    expect(await confirm(person, own)).toBe(204);
    expect((await person.signIn(ATTACKER)).status).toBe(401);
    expect((await person.signIn(PASSWORD)).status).toBe(200);
  });

  it('concurrent sign-ups keep their own links', async () => {
    const person = new Person(test, 'same-moment');
    const [, own] = await Promise.all([
      signUp(person, { password: ATTACKER }),
      signUp(person, {}),
      signUp(person, { password: ATTACKER }),
    ]);
    expect(await confirm(person, own)).toBe(204);
    expect((await person.signIn(PASSWORD)).status).toBe(200);
  });

  it('a password reset ends every pending sign-up', async () => {
    const person = new Person(test, 'reset-wins');
    const pending = await signUp(person, { password: ATTACKER });
    await person.post('/v1/password-resets', { email: person.email });
    const mail = await test.mails.receive(person.email, /^Reset your password/);
    const { status } = await person.post('/v1/password-resets/complete', {
      token: tokenIn(mail),
      password: PASSWORD,
    });
    expect(status).toBe(204);
    expect(await confirm(person, pending)).toBe(400);
    expect((await person.signIn(ATTACKER)).status).toBe(401);
    expect((await person.signIn(PASSWORD)).status).toBe(200);
  });
});
