import type { Locale } from '@comptoir/contracts/common';
import type { Order } from '@comptoir/contracts/orders';
import { formatMoney } from '../../i18n/formatMoney.ts';

/** Converts an order into the view of its back-office page. */
export function toOrderSheet(order: Order, locale: Locale) {
  const { id, number, status, customerId, reason, missing, history } = order;
  const { totals, shippingMethod, payment, shipment, address } = order;
  return {
    id,
    number,
    status,
    customerId,
    reason,
    missing,
    history,
    payment: payment.status,
    shipment,
    address,
    lines: order.lines.map(line => ({
      sku: line.sku,
      productId: line.productId,
      name: `${line.name[locale]}, ${line.variantName[locale]}`,
      quantity: line.quantity,
      each: formatMoney(line.unitPrice, locale),
      total: formatMoney(line.total, locale),
    })),
    shippingName: shippingMethod.name[locale],
    shipping: formatMoney(totals.shipping, locale),
    total: formatMoney(totals.total, locale),
    can: {
      ship: status === 'confirmed' && payment.status === 'captured',
      deliver: status === 'shipped',
      refund: status === 'shipped' || status === 'delivered',
      cancel: order.cancellable,
    },
  };
}
export type OrderSheet = ReturnType<typeof toOrderSheet>;
