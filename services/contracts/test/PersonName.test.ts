import fc from 'fast-check';
import { PersonName } from '../src/PersonName.ts';

/** Names of people in many scripts and customs. */
const REAL_NAMES = [
  'Zoé',
  'Camille Martin',
  'Anne-Marie Le Goff',
  "Conan O'Brien",
  'Siobhán Ní Dhomhnaill',
  'J. R. R. Tolkien',
  'J.R.R. Tolkien',
  'Dr. Ángela Ruiz Robles',
  'Dr.Müller',
  'Prof. Dr. Ing. Karl Braun',
  'Sammy Davis, Jr.',
  'St.John Philby',
  'Wm. Shakespeare',
  'dr. smith',
  'Martin Luther King Jr.',
  'Henry VIII',
  'John Smith 3rd',
  'Jennifer 8. Lee',
  'X Æ A-12',
  'Dwayne “The Rock” Johnson',
  'Robert (Bob) Smith',
  'you zhang',
  'You Won Park',
  'To Yuen Ling',
  'An Ha',
  'Is Zhang',
  'maria jose garcia lopez',
  'Ludwig van Beethoven',
  'Leonardo di ser Piero da Vinci',
  "D'Arcy",
  'Pablo Diego José Francisco de Paula Juan Nepomuceno María de los Remedios',
  'Björk Guðmundsdóttir',
  'Þórður Ægir',
  'İbrahim Çelik',
  'Łukasz Żółć',
  'Nguyễn Thị Minh Khai',
  'Đặng Thái Sơn',
  'Kealiʻi Kaʻaihue',
  '!Nara Xoagub',
  'Анна Ахматова',
  'А.С. Пушкин',
  'А.С.Пушкин',
  'Дж.Р.Р. Толкин',
  'Дж.Толкин',
  'Леся Українка',
  'Μαρία Κάλλας',
  'Արամ Խաչատրյան',
  'ნინო ანანიაშვილი',
  'محمد بن عبد الله',
  'فاطمة الفهري',
  'רחל המשוררת',
  'علی‌رضا فیروزجا',
  'महात्मा गांधी',
  'রবীন্দ্রনাথ ঠাকুর',
  'எம்.ஜி.ராமச்சந்திரன்',
  'மு. கருணாநிதி',
  'സി.വി.രാമൻ',
  'ක්‍රිස් වීරසිංහ',
  'สมเด็จพระเทพ',
  'အောင်ဆန်းစုကြည်',
  '毛泽东',
  '列奥纳多·达·芬奇',
  '山田 太郎',
  'ジョン・スミス',
  '김연아',
  'አበበ ቢቂላ',
  'ᏎᏉᏯ',
  'ⵎⵓⵀⴰ',
  '👩‍🍳 Ada',
];

const realName = fc.constantFrom(...REAL_NAMES);

const MESSAGES = [
  'https://evil.example',
  'www.evil.example',
  'evil.com',
  'Evil.Com',
  'EVIL.COM',
  't.co',
  'bit.ly/abc',
  'пример.рф',
  'me@evil.example',
  'evil。com/x',
  '<a href=x>',
  'call +33123456789',
  'You won 500 €',
  'You won!',
  'You won?',
  'You have won. Visit us',
  'Claim your prize now',
  'Note: your account is locked',
  'Vous avez gagné un prix',
  'Cliquez ici pour votre cadeau',
];

test.each(REAL_NAMES)('%s is a name', name => {
  expect(PersonName.parse(name)).toBe(name);
});

test.each(MESSAGES)('"%s" is not a name', text => {
  expect(PersonName.safeParse(text).success).toBe(false);
});

test('two names joined are a name', () => {
  fc.assert(
    fc.property(
      realName,
      realName,
      fc.constantFrom(' ', ', ', ' née '),
      (one, other, sign) => {
        const name = one + sign + other;
        fc.pre(name.length <= 120);
        expect(PersonName.safeParse(name).success).toBe(true);
      },
    ),
  );
});

test('a name with a message before or after it is refused, with a reason', () => {
  fc.assert(
    fc.property(
      realName,
      fc.constantFrom(...MESSAGES),
      fc.boolean(),
      (name, message, first) => {
        const text = first ? `${message} ${name}` : `${name} ${message}`;
        fc.pre(text.length <= 120);
        const { error } = PersonName.safeParse(text);
        expect(error?.issues[0]?.message).toContain('must be a name');
      },
    ),
  );
});
