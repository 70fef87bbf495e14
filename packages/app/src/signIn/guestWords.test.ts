import { guestWords } from './guestWords';

describe('guestWords', () => {
  it.each([
    [
      'Guest',
      'Continue as guest',
      'No account needed. Guests can read everything, but change nothing.',
    ],
    [
      'Ada Lovelace',
      'Continue as Ada Lovelace',
      'You sign in as Ada Lovelace, with the permissions of this user.',
    ],
  ])('names %s', (person, enter, subtitle) => {
    expect(guestWords(person)).toEqual({ enter, subtitle });
  });
});
