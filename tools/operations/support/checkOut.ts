import type { Browser } from './Browser.ts';

/** The delivery address. */
export const RECEIVER = {
  name: 'Wilhelmina Featherstonehaugh',
  street: '77 rue des Hirondelles',
  postalCode: '69001',
  city: 'Lyon',
  country: 'FR',
};

/** Adds a unit to the basket and orders it, as the pages' forms do; returns the order's id. */
export async function checkOut(
  browser: Browser,
  sku: string,
  headers: Record<string, string> = {},
): Promise<string> {
  await browser.send('/en/basket', { intent: 'add', sku, quantity: '1' });
  const shown = hiddenFields(await browser.page('/en/checkout'));
  const form = {
    ...shown,
    ...RECEIVER,
    addressId: 'new',
    intent: 'order',
    payment: 'card-ok',
  };
  const shippingMethod = shown['shownMethod'] ?? '';
  const to = await browser.send(
    '/en/checkout',
    { ...form, shippingMethod },
    headers,
  );
  const [id] = /ord_\w+/.exec(to) ?? [];
  if (id) {
    return id;
  }
  throw new Error(`the checkout redirected to ${to}, not to an order`);
}

/** The hidden fields of the checkout form. */
function hiddenFields(html: string): Record<string, string> {
  const [form = ''] =
    /<form[^>]*class="with-summary".*?<\/form>/s.exec(html) ?? [];
  const inputs = [...form.matchAll(/<input type="hidden"[^>]*>/g)];
  return Object.fromEntries(
    inputs.map(([tag]) => [
      /name="([^"]*)"/.exec(tag)?.[1] ?? '',
      /value="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
}
