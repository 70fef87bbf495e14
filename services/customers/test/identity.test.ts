import { Problem } from '@comptoir/contracts/common';
import { Session } from '@comptoir/contracts/customers';
import { decodeJwt, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { escapeHtml } from '@comptoir/kit/escapeHtml';
import { tokenIn } from '@comptoir/shop-testing/Mailbox';
import { PASSWORD, Person } from '../testing/Person.ts';
import {
  startTestCustomers,
  type TestCustomers,
} from '../testing/startTestCustomers.ts';

let test: TestCustomers;
beforeAll(async () => {
  test = await startTestCustomers();
}, 60_000);
afterAll(async () => {
  await test.close();
});

describe('signing up', () => {
  it('opens an account when the mailed link is confirmed, and accepts a second confirmation', async () => {
    const person = new Person(test, 'newcomer');
    expect((await person.signUp()).status).toBe(202);
    expect((await person.signIn()).status).toBe(401);
    const mail = await test.mails.receive(person.email, /^Confirm/);
    const token = tokenIn(mail);
    for (const _ of [1, 2]) {
      const { status } = await person.post('/v1/confirmations', { token });
      expect(status).toBe(204);
    }
    expect((await person.signIn()).status).toBe(200);
    const { body } = await person.get('/v1/me');
    expect(body).toMatchObject({ email: person.email, roles: ['customer'] });
  });

  it('responds identically for an address with an account, and notifies its owner by mail', async () => {
    const person = await Person.open(test, 'owner');
    const stranger = new Person(test, 'not-yet-known');
    const known = await person.signUp({ password: 'the thief’s password' });
    const unknown = await stranger.signUp();
    expect(known.status).toBe(unknown.status);
    expect(known.body).toEqual(unknown.body);
    await test.mails.receive(person.email, /^You already have/);
    expect((await person.signIn('the thief’s password')).status).toBe(401);
    expect((await person.signIn()).status).toBe(200);
  });

  it('refuses forged links, changed links and links for another purpose', async () => {
    const person = new Person(test, 'linked');
    await person.signUp();
    const token = tokenIn(await test.mails.receive(person.email, /^Confirm/));
    const bad = ['x', `${token}x`, token.replace('cus_', 'cus_0'), 'a.b.c'];
    for (const one of bad) {
      const answer = await person.post('/v1/confirmations', { token: one });
      expect(answer.status).toBe(400);
      expect(Problem.parse(answer.body).errors?.[0]?.field).toBe('body.token');
    }
    const otherUse = await person.post('/v1/password-resets/complete', {
      token,
      password: PASSWORD,
    });
    expect(otherUse.status).toBe(400);
  });

  it.each(['🦊 Renée 👩‍👩‍👧', 'محمد بن سلمان', `Zoé "Zo" O'Hara & Sons`])(
    'stores the name %s unchanged and writes it as text into mails',
    async name => {
      const person = new Person(test, `name-${name.length}`);
      await person.signUp({ name });
      await person.confirm(await test.mails.token(person.email));
      await person.signIn();
      const { headers, body } = await person.get('/v1/me');
      expect(body).toMatchObject({ name });
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      await person.post('/v1/password-resets', { email: person.email });
      const mail = await test.mails.receive(person.email, /^Reset/);
      expect(mail.text).toContain(name);
      expect(mail.html).toContain(escapeHtml(name));
    },
  );

  it('refuses a name with HTML', async () => {
    const person = new Person(test, 'hostile');
    const name = '<img src=x onerror=alert(1)>';
    expect((await person.signUp({ name })).status).toBe(400);
  });

  it.each([
    ['{"email":', 'body'],
    [{ email: 'no-at-sign', password: PASSWORD, name: 'A' }, 'body.email'],
    [{ email: 7, password: PASSWORD, name: 'A' }, 'body.email'],
    [{ email: 'a@b.example', password: 'short', name: 'A' }, 'body.password'],
    [{ email: 'a@b.example', password: PASSWORD, name: -1e300 }, 'body.name'],
    [
      { email: 'a@b.example', password: PASSWORD, name: 'a\u202eb' },
      'body.name',
    ],
    [
      { email: 'a@b.example', password: PASSWORD, name: 'A', roles: ['staff'] },
      'body.roles',
    ],
  ])('refuses %j and names %s', async (body, field) => {
    const answer = await test.client.ask('/v1/customers', {
      method: 'POST',
      body,
    });
    expect(answer.status).toBe(400);
    const fields = Problem.parse(answer.body).errors?.map(one => one.field);
    expect(fields).toContain(field);
  });
});

describe('signing in', () => {
  it('responds identically for a wrong password, an unknown and an unconfirmed address', async () => {
    const person = await Person.open(test, 'careful');
    const unconfirmed = new Person(test, 'unconfirmed');
    await unconfirmed.signUp();
    const answers = [
      await person.signIn('not the password'),
      await new Person(test, 'unknown').signIn(),
      await unconfirmed.signIn(),
    ];
    const outcomes = answers.map(({ status, body }) => [
      status,
      Problem.parse(body).detail,
    ]);
    expect(new Set(outcomes.map(one => JSON.stringify(one))).size).toBe(1);
    expect(outcomes[0]?.[0]).toBe(401);
  });

  it('is rate-limited after ten wrong passwords, from that client address only', async () => {
    const person = await Person.open(test, 'guessed');
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries++) {
      statuses.push((await person.signIn(`wrong ${tries}`)).status);
    }
    expect(statuses.slice(0, 9)).toEqual(Array(9).fill(401));
    expect(statuses.slice(-2)).toEqual([429, 429]);
    const blocked = await person.signIn();
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    const elsewhere = await test.client.ask('/v1/sessions', {
      method: 'POST',
      headers: { 'x-forwarded-for': '203.0.113.9' },
      body: { email: person.email, password: PASSWORD },
    });
    expect(elsewhere.status).toBe(200);
    expect((await test.system.probe('live')).status).toBe(200);
  });
});

describe('a session', () => {
  it('is renewed repeatedly, by each token once', async () => {
    const person = await Person.open(test, 'faithful');
    const first = Session.parse((await person.refresh()).body);
    const second = Session.parse(
      (await person.refresh(first.refreshToken)).body,
    );
    expect(second.refreshToken).not.toBe(first.refreshToken);
    const payload = decodeJwt(second.accessToken);
    expect(payload).toMatchObject({ aud: 'comptoir', sub: person.id });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);
  });

  it('returns the same successor to concurrent requests', async () => {
    const person = await Person.open(test, 'two-tabs');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => person.refresh()),
    );
    const tokens = answers.map(({ body }) => Session.parse(body).refreshToken);
    expect(new Set(tokens).size).toBe(1);
  });

  it('ends for thief and owner when a token is reused later', async () => {
    const person = await Person.open(test, 'robbed');
    const stolen = person.session?.refreshToken ?? '';
    const next = Session.parse((await person.refresh()).body);
    await test.models.sessions.updateMany(
      { customerId: person.id },
      { $set: { rotatedAt: new Date(Date.now() - 11_000) } },
    );
    expect((await person.refresh(stolen)).status).toBe(401);
    expect((await person.refresh(next.refreshToken)).status).toBe(401);
    const [kept] = await test.models.sessions.find({ customerId: person.id });
    expect(kept?.endReason).toBe('reuse');
  });

  it('ends by signing out, and ignores a changed token', async () => {
    const person = await Person.open(test, 'leaving');
    const refreshToken = person.session?.refreshToken ?? '';
    const forged = `${refreshToken.slice(0, -3)}AAA`;
    const end = (token: string) =>
      person.post('/v1/sessions/end', { refreshToken: token });
    expect((await person.refresh(forged)).status).toBe(401);
    expect((await end(forged)).status).toBe(204);
    expect((await person.refresh()).status).toBe(200);
    expect((await end(refreshToken)).status).toBe(204);
    expect((await person.refresh()).status).toBe(401);
  });
});

describe('a token', () => {
  const claims = { roles: ['staff'] };
  const signed = (options: { audience?: string; expires?: string }) =>
    new SignJWT(claims)
      .setSubject('cus_1')
      .setIssuer('comptoir-customers')
      .setAudience(options.audience ?? 'comptoir')
      .setIssuedAt()
      .setExpirationTime(options.expires ?? '1h');
  const ask = async (token: string) =>
    (await test.client.ask('/v1/me', { token })).status;

  it('that is forged, unsigned, expired or for another audience is refused', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const { kid, key } = await test.signer();
    const header = { alg: 'EdDSA', kid };
    const none = new UnsecuredJWT(claims)
      .setSubject('cus_1')
      .setIssuer('comptoir-customers')
      .setAudience('comptoir')
      .setExpirationTime('1h')
      .encode();
    const bad = [
      none,
      'x.y.z',
      await signed({}).setProtectedHeader(header).sign(privateKey),
      await signed({ audience: 'else' }).setProtectedHeader(header).sign(key),
      await signed({ expires: '-1m' }).setProtectedHeader(header).sign(key),
    ];
    for (const token of bad) {
      expect(await ask(token)).toBe(401);
    }
  });

  it('is verified with the published keys, which contain no private key', async () => {
    const person = await Person.open(test, 'proved');
    const { body } = await test.client.ask('/.well-known/jwks.json');
    expect(JSON.stringify(body)).not.toContain('"d"');
    expect(body).toMatchObject({ keys: [{ kty: 'OKP', alg: 'EdDSA' }] });
    await test.restart();
    expect(await ask(person.token)).toBe(200);
  });
});

describe('a password reset', () => {
  it('responds identically with and without an account, sets the password once, ends all sessions', async () => {
    const person = await Person.open(test, 'forgetful');
    const request = (email: string) =>
      person.post('/v1/password-resets', { email });
    const known = await request(person.email);
    const unknown = await request('unknown@people.example');
    expect([known.status, known.body]).toEqual([202, unknown.body]);
    const mail = await test.mails.receive(person.email, /^Reset your password/);
    const complete = () =>
      person.post('/v1/password-resets/complete', {
        token: tokenIn(mail),
        password: 'quite another password',
      });
    expect((await complete()).status).toBe(204);
    expect((await complete()).status).toBe(400);
    expect((await person.refresh()).status).toBe(401);
    expect((await person.signIn()).status).toBe(401);
    expect((await person.signIn('quite another password')).status).toBe(200);
    await test.mails.receive(person.email, /^Your password was changed/);
  });
});
