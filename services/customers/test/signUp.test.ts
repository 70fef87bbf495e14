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

/** Signs up and returns the token of its mail, which is the newest of the person. */
async function signUp(person: Person, content: object): Promise<string> {
  const before = (await test.mails.to(person.email)).map(tokenIn);
  await person.signUp(content);
  return test.mails.token(person.email, before);
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
    await Promise.all([
      person.signUp({ password: ATTACKER, locale: 'fr' }),
      person.signUp({}),
      person.signUp({ password: ATTACKER, locale: 'fr' }),
    ]);
    const own = tokenIn(
      await test.mails.receive(person.email, /^Confirm your/),
    );
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

it('an unconfirmed name is in no mail, whatever it says', async () => {
  const person = new Person(test, 'stranger');
  await signUp(person, { name: 'Prize Draw' });
  await person.post('/v1/password-resets', { email: person.email });
  await test.mails.receive(person.email, /^Reset your password/);
  const mails = await test.mails.to(person.email);
  expect(mails.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['Confirm your email address']),
  );
  for (const { text, html, subject } of mails) {
    expect(text + html + subject).not.toContain('Prize');
  }
});

it.each(['Visit https://prize.example', 'You have won a prize'])(
  'the name "%s" is refused at sign-up and in the profile',
  async name => {
    const refused = {
      status: 400,
      body: { errors: [{ field: 'body.name' }] },
    };
    const stranger = new Person(test, 'message');
    expect(await stranger.signUp({ name })).toMatchObject(refused);
    const person = await Person.open(test, `own-${name.length}`);
    expect(await person.post('/v1/me', { name }, 'PATCH')).toMatchObject(
      refused,
    );
  },
);

it.each(['password1234', '            ', 'aaaaaaaaaaaa'])(
  'the password "%s" is refused at sign-up and at a reset',
  async password => {
    const person = new Person(test, 'guessable');
    const refused = { errors: [{ field: 'body.password' }] };
    const signedUp = await person.signUp({ password });
    expect(signedUp.status).toBe(400);
    expect(signedUp.body).toMatchObject(refused);
    const path = '/v1/password-resets/complete';
    const reset = await person.post(path, { token: 'any', password });
    expect(reset.body).toMatchObject(refused);
  },
);

it.each(['a&b', "o'hara", 'info'])(
  'the owner of %s@… can sign up at an international domain',
  async local => {
    const person = new Person(test, 'grammar');
    const email = `${local}.${Date.now()}@пример.рф`;
    expect((await person.signUp({ email })).status).toBe(202);
    const ascii = email.replace('пример.рф', 'xn--e1afmkfd.xn--p1ai');
    const mail = await test.mails.receive(ascii, /^Confirm your/);
    expect(await confirm(person, tokenIn(mail))).toBe(204);
  },
);
