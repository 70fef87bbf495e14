/** Words that the lists of leaked passwords consist of, in the shop's languages. */
const COMMON_WORDS = new Set(
  `
  abc admin administrator adobe amour anthony arsenal azerty azertyuiop baseball
  basketball bonjour bordeaux caramel changeme charlie chelsea chocolat chocolate
  chouchou comptoir computer cookie coucou daniel default doudou dragon
  family flower football france freedom friend friends fuckyou guest hello
  iloveyou internet jetaime jordan killer letmein liverpool login loulou love
  loveme lovely manchester marseille master michael minecraft monkey motdepasse
  naruto newpassword nicolas ninja nothing pass passer passw0rd password
  passwords pokemon princess princesse qwerty qwertyuiop qwertz qwertzuiop
  secret shadow shop sunshine superman sweet test testing tinkerbell trustno
  unknown user welcome whatever winner
  `
    .trim()
    .split(/\s+/),
);

/** Rows of keyboards, the alphabet and the digits, in both directions. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
].flatMap(row => [row, row.split('').reverse().join('')]);

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Whether a password is white space, one group of characters over and over, a row of keys, or common words with digits or signs around them. */
export function isGuessable(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return text === '' || isRepeated(text) || isRow(text) || isCommon(text);
}

function isRepeated(text: string): boolean {
  return /^(.{1,5}?)\1+$/u.test(text) || new Set(text).size < 3;
}

function isRow(text: string): boolean {
  return ROWS.some(row => row.includes(text));
}

/** Whether nothing but common words remains without digits and signs at the ends, with look-alikes read as letters. */
function isCommon(text: string): boolean {
  const begun = text.replace(/[^\p{L}]+$/u, '');
  const plain = begun.replace(/^[^\p{L}]+/u, '');
  const spelled = [plain, begun, text].map(word =>
    word.replace(/[013457@$!]/g, sign => LOOK_ALIKES[sign] ?? sign),
  );
  return [plain, ...spelled].some(consistsOfWords);
}

function consistsOfWords(text: string): boolean {
  if (text === '') {
    return false;
  }
  // The positions at which a word can begin.
  const begins = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    for (let end = at + 1; begins.has(at) && end <= text.length; end++) {
      if (COMMON_WORDS.has(text.slice(at, end))) {
        begins.add(end);
      }
    }
  }
  return begins.has(text.length);
}
