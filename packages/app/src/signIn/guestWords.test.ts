import { guestWords } from './guestWords';

describe('guestWords', () => {
  it.each([
    ['Guest', 'Continue as guest', 'No account needed.'],
    [
      'Ada Lovelace',
      'Continue as Ada Lovelace',
      'You sign in as Ada Lovelace, with the permissions of this user.',
    ],
  ])('names %s', (person, enter, subtitle) => {
    expect(guestWords(person)).toEqual({
      'signIn.guestProvider.enter': enter,
      'signIn.guestProvider.subtitle': subtitle,
    });
  });
});
