import type { Letters } from './accountLetters.ts';
import type { Letter } from './layoutMail.ts';

/** Data of a letter about an order. */
export interface OrderLetterFacts {
  name: string;
  url: string;
  number: string;
  /** One text for each line, such as `2 × Mug, blue`. */
  lines: readonly string[];
  /** Formatted in the language of the mail, with its currency. */
  total: string;
}

/** Creates a letter that reports one change of an order and links to its page. */
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
) => aboutOrder(subject, name => `Hello ${name},`, text, 'View my order');
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
        'Merci. Votre commande est confirmée\u00a0:',
        ...lines,
        `Total TTC\u00a0: ${total}`,
      ],
    ),
  },
  'order-shipped': {
    en: en(
      number => `Your order ${number} is on its way`,
      ({ lines }) => ['Your parcel has been shipped:', ...lines],
    ),
    fr: fr(
      number => `Votre commande ${number} est en route`,
      ({ lines }) => ['Votre colis a été expédié\u00a0:', ...lines],
    ),
  },
  'order-rejected': {
    en: en(
      number => `Your order ${number} could not be completed`,
      () => [
        'We are sorry: your order wasn’t completed, and you were not charged. The order’s page shows the reason.',
      ],
    ),
    fr: fr(
      number => `Votre commande ${number} n’a pas pu aboutir`,
      () => [
        'Nous sommes désolés\u00a0: votre commande n’a pas abouti, et rien n’a été débité. La page de la commande en indique la raison.',
      ],
    ),
  },
  'order-cancelled': {
    en: en(
      number => `Your order ${number} was cancelled`,
      () => ['Your order was cancelled. Any amount charged will be refunded.'],
    ),
    fr: fr(
      number => `Votre commande ${number} a été annulée`,
      () => [
        'Votre commande a été annulée. Toute somme débitée vous sera remboursée.',
      ],
    ),
  },
  'order-refunded': {
    en: en(
      number => `Your order ${number} has been refunded`,
      ({ total }) => [`We have refunded ${total}.`],
    ),
    fr: fr(
      number => `Votre commande ${number} a été remboursée`,
      ({ total }) => [`Nous vous avons remboursé ${total}.`],
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
