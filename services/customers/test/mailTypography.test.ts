import { accountLetters } from '../src/mails/accountLetters.ts';
import { layoutMail, type Letter } from '../src/mails/layoutMail.ts';
import { orderLetters } from '../src/mails/orderLetters.ts';

const url = 'https://shop.example/fr/account';
const order = { number: 'C-1', lines: ['2 × Bol'], total: '12,00\u00a0€' };
const facts = { name: 'Zoé', url, ...order };

const letters: [string, Letter][] = [
  ...Object.entries(accountLetters),
  ...Object.entries(orderLetters),
].map(([kind, { fr }]) => [kind, fr(facts)]);

/** Matches a missing no-break space, which French requires before : ; ! ? » and after «. */
const BREAKABLE =
  /(?<![\u00a0\u202f])[;!?»]|(?<![\u00a0\u202f]):(?!\/\/)|«(?![\u00a0\u202f])/;

test.each(letters)(
  'the French letter %s has its no-break spaces',
  (_kind, letter) => {
    const { subject, text } = layoutMail(letter, 'fr');
    expect(subject).not.toMatch(BREAKABLE);
    expect(text).not.toMatch(BREAKABLE);
  },
);

test('the rule refuses a plain space before a colon', () => {
  expect('Merci :').toMatch(BREAKABLE);
});
