import type { Locale } from '@comptoir/contracts/common';
import type { Order, OrderStatus } from '@comptoir/contracts/orders';
import { formatMoment } from '../i18n/formatMoment.ts';
import { toPicture } from '../ui/toPicture.ts';
import type { OrderLineView, OrderView, StepView } from './OrderView.ts';

/** Steps of an order that succeeds. */
const WAY: readonly OrderStatus[] = [
  'placed',
  'reserved',
  'paid',
  'confirmed',
  'shipped',
  'delivered',
];
/** Final states of an order. */
const FINAL: ReadonlySet<OrderStatus> = new Set([
  'rejected',
  'cancelled',
  'delivered',
  'refunded',
]);

/** Converts an order into its view in one language. */
export function toOrderView(order: Order, locale: Locale): OrderView {
  const { id, number, version, status, reason, totals } = order;
  const { address, shipment, cancellable } = order;
  const nameOf = (sku: string) =>
    order.lines.find(line => line.sku === sku)?.name[locale] ?? sku;
  return {
    id,
    number,
    version,
    status,
    reason,
    totals,
    address,
    shipment,
    cancellable,
    lines: order.lines.map(line => toLine(line, locale)),
    steps: toSteps(order, locale),
    final: FINAL.has(status),
    // A delivered order can still be refunded.
    followed: !FINAL.has(status) || status === 'delivered',
    missing: order.missing.map(({ sku, wanted, available }) => ({
      wanted,
      available,
      name: nameOf(sku),
    })),
    shippingMethod: order.shippingMethod.name[locale],
    payment: paymentOf(order),
  };
}

/** A payment that was not requested, or not answered, before the order ended is never charged. */
function paymentOf({ reason, payment }: Order): OrderView['payment'] {
  const open = payment.status === 'none' || payment.status === 'pending';
  return reason !== null && open ? 'notCharged' : payment.status;
}

function toLine(line: Order['lines'][number], locale: Locale): OrderLineView {
  const { sku, slug, quantity, unitPrice, total } = line;
  return {
    sku,
    slug,
    quantity,
    unitPrice,
    total,
    name: line.name[locale],
    variantName: line.variantName[locale],
    picture: line.image && toPicture(line.image, locale),
  };
}

/** Past steps, and the upcoming ones of an order that may still succeed. */
function toSteps({ history, status }: Order, locale: Locale): StepView[] {
  const done = history.map(step => ({
    status: step.status,
    at: formatMoment(step.at, locale),
  }));
  const left = WAY.slice(WAY.indexOf(status) + 1);
  return WAY.includes(status)
    ? [...done, ...left.map(one => ({ status: one, at: null }))]
    : done;
}
