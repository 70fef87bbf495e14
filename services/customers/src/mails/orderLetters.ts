import type { Letters } from './accountLetters.ts';
import type { Letter } from './layoutMail.ts';

/** What a letter about an order is made of. */
export interface OrderLetterFacts {
  name: string;
  url: string;
  number: string;
  /** `2 × Mug, blue`, one a line. */
  lines: readonly string[];
  /** With its currency, as the language writes it. */
  total: string;
}

/** A letter that says one thing about an order and leads to it. */
function aboutOrder(
  subject: (number: string) => string,
  greeting: (name: string) => string,
  text: (facts: OrderLetterFacts) => string[],
  label: string,
) {
  return (facts: OrderLetterFacts): Letter => ({
    subject: subject(facts.number),
    greeting: greeting(facts.name),
    paragraphs: text(facts),
    action: { label, url: facts.url },
  });
}

const en = (
  subject: (number: string) => string,
  text: (facts: OrderLetterFacts) => string[],
) => aboutOrder(subject, name => `Hello ${name},`, text, 'See my order');
const fr = (
  subject: (number: string) => string,
  text: (facts: OrderLetterFacts) => string[],
) => aboutOrder(subject, name => `Bonjour ${name},`, text, 'Voir ma commande');

/** The letters about an order. */
export const orderLetters = {
  'order-confirmed': {
    en: en(
      number => `Your order ${number} is confirmed`,
      ({ lines, total }) => [
        'Thank you. Your order is confirmed:',
        ...lines,
        `Total, VAT included: ${total}`,
      ],
    ),
    fr: fr(
      number => `Votre commande ${number} est confirmée`,
      ({ lines, total }) => [
        'Merci. Votre commande est confirmée :',
        ...lines,
        `Total TTC : ${total}`,
      ],
    ),
  },
  'order-shipped': {
    en: en(
      number => `Your order ${number} is on its way`,
      ({ lines }) => ['Your parcel has left us:', ...lines],
    ),
    fr: fr(
      number => `Votre commande ${number} est en route`,
      ({ lines }) => ['Votre colis nous a quittés :', ...lines],
    ),
  },
  'order-rejected': {
    en: en(
      number => `Your order ${number} could not be completed`,
      () => [
        'We are sorry: your order came to nothing, and nothing was charged. The order’s page says why.',
      ],
    ),
    fr: fr(
      number => `Votre commande ${number} n’a pas pu aboutir`,
      () => [
        'Nous sommes désolés : votre commande n’a pas abouti, et rien n’a été débité. La page de la commande dit pourquoi.',
      ],
    ),
  },
  'order-cancelled': {
    en: en(
      number => `Your order ${number} was cancelled`,
      () => ['Your order was cancelled. What was charged is given back.'],
    ),
    fr: fr(
      number => `Votre commande ${number} a été annulée`,
      () => ['Votre commande a été annulée. Ce qui a été débité est rendu.'],
    ),
  },
  'order-refunded': {
    en: en(
      number => `Your order ${number} is refunded`,
      ({ total }) => [`We have given your money back: ${total}.`],
    ),
    fr: fr(
      number => `Votre commande ${number} est remboursée`,
      ({ total }) => [`Nous vous avons rendu votre argent : ${total}.`],
    ),
  },
} satisfies Letters<
  | 'order-confirmed'
  | 'order-shipped'
  | 'order-rejected'
  | 'order-cancelled'
  | 'order-refunded',
  OrderLetterFacts
>;
