import { Email } from '../src/emailAddress.ts';
import { NewPassword } from '../src/customerRequests.ts';

test.each([
  ['info@пример.рф', 'info@xn--e1afmkfd.xn--p1ai'],
  ['info@xn--e1afmkfd.xn--p1ai', 'info@xn--e1afmkfd.xn--p1ai'],
  ['zoe@Bücher.example', 'zoe@xn--bcher-kva.example'],
  ['a&b@example.org', 'a&b@example.org'],
  ["a#c!d$e%f'g*h+i/j=k?l^m_n`o{p|q}r~s@a.org", undefined],
  ["o'hara+shop@example.org", undefined],
  ['a..b@example.org', undefined],
  ['.a@localhost', undefined],
  [' Zoe@Example.ORG ', 'zoe@example.org'],
])('a browser accepts the address %s, and so do we', (entered, stored) => {
  expect(Email.parse(entered)).toBe(stored ?? entered);
});

test.each([
  'a b@example.org',
  'a@b@example.org',
  'a@пример.рф/path',
  'a@пример.рф:25',
  'zoé@example.org',
  'a@exa mple.org',
  'a"b@example.org',
  'a@example.org\r\nBcc: b@example.org',
  '@example.org',
  'a@',
])('%j is no address', entered => {
  expect(Email.safeParse(entered).success).toBe(false);
});

test.each([
  '          ',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'azertyuiop',
  '1q2w3e4r5t6y',
  'password123',
  'P@ssw0rd2026!',
  'Motdepasse1!',
  'iloveyou1234',
  'letmein letmein',
  'Football2024',
  'passwordpassword',
])('the password %j is refused', password => {
  expect(NewPassword.safeParse(password).success).toBe(false);
});

test.each([
  'a long enough password',
  'the password of a stranger',
  'correct horse battery staple',
  'théière émaillée bleue',
  'x7Gq!92mLp0z',
])('the password %j is accepted', password => {
  expect(NewPassword.safeParse(password).success).toBe(true);
});
