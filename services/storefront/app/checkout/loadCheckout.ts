import { randomUUID } from 'node:crypto';
import type { Basket } from '@comptoir/contracts/baskets';
import type { Locale } from '@comptoir/contracts/common';
import { redirect, type RouterContextProvider } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { mergeGuestBasket } from '../server/mergeGuestBasket.ts';
import { customersContext } from '../server/customersContext.ts';
import { paymentFormContext } from '../server/paymentFormContext.ts';
import { shoppingContext } from '../server/shoppingContext.ts';
import { toPicture } from '../ui/toPicture.ts';
import type { CheckoutLine, CheckoutView, Delivery } from './CheckoutView.ts';

/** The default country. */
const HOME = 'FR';

/**
 * Loads the checkout page; redirects to the basket if it can't be ordered.
 *
 * @param wanted - address and delivery chosen before
 */
export async function loadCheckout(
  context: Readonly<RouterContextProvider>,
  locale: Locale,
  wanted: Partial<Delivery> = {},
  key: string = randomUUID(),
): Promise<CheckoutView> {
  const shopping = context.get(shoppingContext);
  await mergeGuestBasket(context, locale);
  const [basket, addresses] = await Promise.all([
    shopping.basket('customer'),
    context.get(customersContext).addresses(),
  ]);
  requireOrderable(basket, locale);
  const chosen =
    wanted.addressId === 'new'
      ? undefined
      : (addresses.find(({ id }) => id === wanted.addressId) ??
        addresses.find(({ isDefault }) => isDefault) ??
        addresses[0]);
  const country = chosen?.country ?? wanted.country ?? HOME;
  const methods = await shopping.shippingMethods(country);
  const method =
    methods.find(({ id }) => id === wanted.shippingMethod) ?? methods[0];
  return {
    key,
    lines: basket.lines.map(line => toLine(line, locale)),
    addresses,
    methods: methods.map(({ name, ...one }) => ({
      ...one,
      name: name[locale],
    })),
    delivery: {
      addressId: chosen?.id ?? 'new',
      country,
      shippingMethod: method?.id ?? '',
    },
    totals:
      method &&
      (await shopping.previewTotals({ country, shippingMethod: method.id })),
    payment: context.get(paymentFormContext),
  };
}

function requireOrderable({ lines }: Basket, locale: Locale): void {
  const page = paths.basket(locale);
  if (lines.length === 0) {
    throw redirect(page);
  }
  if (lines.some(({ change }) => change === 'withdrawn')) {
    throw redirect(`${page}?done=withdrawn`);
  }
}

function toLine(line: Basket['lines'][number], locale: Locale): CheckoutLine {
  const { sku, quantity, total } = line;
  return {
    sku,
    quantity,
    total,
    name: line.name[locale],
    variantName: line.variantName[locale],
    picture: line.image && toPicture(line.image, locale),
  };
}
