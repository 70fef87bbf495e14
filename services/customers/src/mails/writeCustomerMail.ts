import type { Mail } from '@comptoir/contracts/mails';
import type { CustomerDocument } from '../models/customerModel.ts';
import type { PendingMail } from '../models/MailFields.ts';
import type { LinkPurpose, MailedLinks } from '../security/MailedLinks.ts';
import { accountLetters } from './accountLetters.ts';
import { layoutMail } from './layoutMail.ts';
import type { ShopLinks } from './ShopLinks.ts';

/** Renders a mail about an account. Returns undefined when its link is no longer valid. */
export function writeCustomerMail(
  customer: CustomerDocument,
  pending: PendingMail,
  makers: { links: MailedLinks; shop: ShopLinks },
): Mail | undefined {
  const { _id: customerId, locale, email } = customer;
  const { links, shop } = makers;
  const { key, kind, nonce = '' } = pending;
  const token = (purpose: LinkPurpose) =>
    links.write(purpose, { customerId, nonce });
  const name = customer.confirmedAt ? customer.name : undefined;
  const letter = (
    type: keyof typeof accountLetters,
    url: string,
    language = locale,
  ): Mail => ({
    key,
    to: email,
    ...layoutMail(accountLetters[type][language]({ name, url }), language),
  });
  switch (kind) {
    case 'confirm': {
      const signUp = customer.signUps?.find(one => one.nonce === nonce);
      return (
        signUp &&
        letter(
          kind,
          shop.confirm(signUp.locale, token('confirm')),
          signUp.locale,
        )
      );
    }
    case 'reset':
      return customer.reset?.nonce === nonce
        ? letter(kind, shop.reset(locale, token('reset')))
        : undefined;
    case 'known':
    case 'password-changed':
      return letter(kind, shop.signIn(locale));
    default:
      return undefined;
  }
}
