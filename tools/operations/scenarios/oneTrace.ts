import { randomBytes, randomUUID } from 'node:crypto';
import { eventually } from '../../chaos/shop/eventually.ts';
import type { Shop } from '../../chaos/shop/Shop.ts';
import { Browser } from '../support/Browser.ts';
import { checkOut } from '../support/checkOut.ts';
import { openAccount, signIn } from '../support/openAccount.ts';
import type { Span, TraceReceiver } from '../support/TraceReceiver.ts';

/** Chains of spans: each span is a descendant of the previous one, not necessarily a child. */
const CHAINS = [
  // From the browser's request to the payment provider.
  [
    'storefront server POST /:locale/checkout',
    'storefront client POST',
    'shopping server POST /v1/orders',
    'shopping producer send order.placed',
    'products consumer process order.placed',
    'products producer send stock.reserved',
    'shopping consumer process stock.reserved',
    'shopping internal payment authorize',
    'shopping client POST',
    'payment-double server POST /v1/payments',
  ],
  // From the reservation to the last consumer and its mail.
  [
    'shopping consumer process stock.reserved',
    'shopping internal payment authorize',
    'shopping producer send order.confirmed',
    'customers consumer process order.confirmed',
    'customers internal mail order-confirmed',
    'customers client POST',
    'mail-double server POST /v1/mails',
  ],
  [
    'shopping internal payment authorize',
    'shopping internal payment capture',
    'payment-double server POST /v1/payments/:id/capture',
  ],
  [
    'payment-double server POST /v1/payments',
    'payment-double internal notify',
    'shopping server POST /v1/payment-notifications',
  ],
  [
    'shopping producer send order.confirmed',
    'products consumer process order.confirmed',
  ],
  // Database writes below each request and event.
  ['shopping server POST /v1/orders', 'shopping client insert orders'],
  ['products consumer process order.placed', 'products client update stock'],
  ['customers consumer process order.placed', 'customers client update orders'],
];

/** Expects a checkout to be one trace, from the browser's to the last consumer's span. */
export async function oneTrace(
  shop: Shop,
  receiver: TraceReceiver,
): Promise<void> {
  const browser = new Browser(shop.urlOf('storefront'));
  const account = {
    name: 'Trudy Trace',
    email: `${randomUUID()}@people.example`,
    password: `password ${randomUUID()}`,
  };
  await openAccount(shop, browser, account);
  await signIn(browser, account);
  const sku = await shop.shelve(1);
  const traceId = randomBytes(16).toString('hex');
  const click = randomBytes(8).toString('hex');
  await checkOut(browser, sku, { traceparent: `00-${traceId}-${click}-01` });

  await eventually(() => {
    const spans = receiver.spansOf(traceId);
    for (const chain of CHAINS) {
      expectChain(spans, chain);
    }
    const ids = new Set([click, ...spans.map(({ spanId }) => spanId)]);
    expect(ids.size).toBe(spans.length + 1);
    // Each process exports its own spans: a child may arrive before its parent.
    const orphans = spans.filter(({ parentSpanId }) => !ids.has(parentSpanId));
    expect(orphans.map(titleOf)).toEqual([]);
  }, 30_000);
  const spans = receiver.spansOf(traceId);
  // A trace contains no personal data.
  const text = JSON.stringify(spans);
  for (const secret of [account.email, account.name, ...browser.secrets]) {
    expect(text).not.toContain(secret);
  }
}

/** @throws Error naming the first span of the chain that the trace lacks */
function expectChain(spans: readonly Span[], chain: readonly string[]): void {
  let above = spans.filter(span => titleOf(span) === chain[0]);
  for (const [index, title] of chain.entries()) {
    if (index > 0) {
      above = spans.filter(
        span =>
          titleOf(span) === title &&
          above.some(one => isBelow(spans, span, one)),
      );
    }
    if (above.length > 0) {
      continue;
    }
    const known = [...new Set(spans.map(titleOf))].sort().join('\n');
    throw new Error(`no "${title}" below "${chain[index - 1]}" in:\n${known}`);
  }
}

function isBelow(spans: readonly Span[], span: Span, above: Span): boolean {
  const parent = spans.find(one => one.spanId === span.parentSpanId);
  if (!parent) {
    return false;
  }
  return parent === above || isBelow(spans, parent, above);
}

function titleOf({ service, kind, name }: Span): string {
  return `${service} ${kind} ${name}`;
}
