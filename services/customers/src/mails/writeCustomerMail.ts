import type { Mail } from '@comptoir/contracts/mails';
import type { CustomerDocument } from '../models/customerModel.ts';
import type { PendingMail } from '../models/mailFields.ts';
import type { MailedLinks } from '../security/MailedLinks.ts';
import { accountLetters } from './accountLetters.ts';
import { layoutMail } from './layoutMail.ts';
import type { ShopLinks } from './ShopLinks.ts';

/** The mail to an account; undefined when its link is good no more. */
export function writeCustomerMail(
  customer: CustomerDocument,
  pending: PendingMail,
  makers: { links: MailedLinks; shop: ShopLinks },
): Mail | undefined {
  const { _id: customerId, name, locale, email } = customer;
  const { links, shop } = makers;
  const { key, kind, nonce = '' } = pending;
  const word = (purpose: 'confirm' | 'reset') =>
    links.write(purpose, { customerId, nonce });
  const letter = (type: keyof typeof accountLetters, url: string): Mail => ({
    key,
    to: email,
    ...layoutMail(accountLetters[type][locale]({ name, url }), locale),
  });
  switch (kind) {
    case 'confirm':
      return customer.confirmation?.nonce === nonce
        ? letter(kind, shop.confirm(locale, word('confirm')))
        : undefined;
    case 'reset':
      return customer.reset?.nonce === nonce
        ? letter(kind, shop.reset(locale, word('reset')))
        : undefined;
    case 'known':
    case 'password-changed':
      return letter(kind, shop.signIn(locale));
    default:
      return undefined;
  }
}
