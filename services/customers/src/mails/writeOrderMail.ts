import type { Locale } from '@comptoir/contracts/common';
import type { Mail } from '@comptoir/contracts/mails';
import type { CustomerDocument } from '../models/customerModel.ts';
import type { PendingMail } from '../models/MailFields.ts';
import type { OrderDocument } from '../models/orderModel.ts';
import { layoutMail } from './layoutMail.ts';
import { orderLetters } from './orderLetters.ts';
import type { ShopLinks } from './ShopLinks.ts';

/** Renders the mail that reports a change of an order to its customer. */
export function writeOrderMail(
  order: OrderDocument,
  customer: CustomerDocument,
  pending: PendingMail,
  shop: ShopLinks,
): Mail | undefined {
  const { key, kind } = pending;
  if (!isOrderKind(kind)) {
    return undefined;
  }
  const { name, locale, email } = customer;
  const letter = orderLetters[kind][locale]({
    name,
    url: shop.order(locale, order._id),
    number: order.number,
    lines: order.lines.map(line => lineText(line, locale)),
    total: money(order.totals.total, locale),
  });
  return { key, to: email, ...layoutMail(letter, locale) };
}

function isOrderKind(kind: string): kind is keyof typeof orderLetters {
  return Object.hasOwn(orderLetters, kind);
}

function lineText(line: OrderDocument['lines'][number], locale: Locale) {
  const { quantity, name, variantName } = line;
  const product = name[locale];
  const variant = variantName[locale];
  return `${quantity} × ${product}${variant === product ? '' : `, ${variant}`}`;
}

function money(
  { amount, currency }: { amount: number; currency: string },
  locale: Locale,
): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amount / 100);
}
