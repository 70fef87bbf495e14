import { line } from './address.ts';

/** Signs of links, of code and of sums of money, which no name contains. */
const FOREIGN = /[@<>/\\{}[\]|=;?¿%]|\p{Sc}|\d{5}/u;

/** The end of a sentence; a name may begin with a click sound, such as `!Nara`. */
const EXCLAMATION = /!(?!\p{L})|:\s/u;

/** A full stop between letters of the scripts whose domains mail programs turn into links. Other scripts write initials in this way. */
const DOMAIN =
  /(?<![\p{L}\p{M}])([\p{L}\p{M}\d-]+)\.(?=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2})/gu;

/** A full stop after a word without a capital, such as `You have won.` */
const FULL_STOP = /(?<![\p{L}\p{M}'’-])\p{Ll}([\p{L}\p{M}]+)\.(\s|$)/gu;

/** Abbreviations that are written before a name. */
const TITLES = new Set(
  'dr dra prof mr mrs ms mx mme mlle st ste fr sr jr hr ing dipl mag lic rev hon ph wm дж св κ κα'.split(
    ' ',
  ),
);

/** Words of sentences in the shop's languages that are no names; You, Won, Will and Cash are. */
const SENTENCE_WORDS = new Set(
  `
  and are below claim click confirm congratulations download free get has have here
  link money now offer our please prize receive shop the this today urgent visit was
  win with your
  achetez appelez argent avez bravo cadeau cette cliquez confirmez est félicitations
  gagné gagner gratuit ici lien maintenant notre nous offre pour prix recevez répondez
  une venez visitez voici vos votre vous
  `
    .trim()
    .split(/\s+/),
);
const FEWEST_WORDS = 4;
const FEWEST_SENTENCE_WORDS = 2;

/**
 * A person's name: one line in any script. Refuses links and sentences, since the name is
 * written into mails and must not carry a message of its own.
 */
export const PersonName = line(120).refine(
  name => !isMessage(name.normalize('NFKC')),
  'must be a name: it must not contain links, e-mail addresses or sentences',
);

function isMessage(name: string): boolean {
  return (
    FOREIGN.test(name) ||
    EXCLAMATION.test(name) ||
    hasDomain(name) ||
    hasFullStop(name) ||
    hasSentenceWords(name)
  );
}

function hasDomain(name: string): boolean {
  return [...name.matchAll(DOMAIN)].some(
    ([, label = '']) => !isInitial(label) && !isTitle(label),
  );
}

function hasFullStop(name: string): boolean {
  return [...name.matchAll(FULL_STOP)].some(
    ([word]) => !isTitle(word.trim().slice(0, -1)),
  );
}

function hasSentenceWords(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const ordinary = words.filter(word => SENTENCE_WORDS.has(word));
  return (
    words.length >= FEWEST_WORDS && ordinary.length >= FEWEST_SENTENCE_WORDS
  );
}

/** One capital letter; `t.co` is a link. */
function isInitial(label: string): boolean {
  return /^\p{Lu}\p{M}*$/u.test(label);
}

function isTitle(label: string): boolean {
  return TITLES.has(label.toLowerCase());
}
