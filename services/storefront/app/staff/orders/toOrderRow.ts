import type { Locale } from '@comptoir/contracts/common';
import type { Order } from '@comptoir/contracts/orders';
import { formatMoney } from '../../i18n/formatMoney.ts';

/** Converts an order into a row of the list. */
export function toOrderRow(order: Order, locale: Locale) {
  const { id, number, status, placedAt, lines, totals } = order;
  return {
    id,
    number,
    status,
    placedAt,
    goods: lines.map(({ name }) => name[locale]).join(', '),
    units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    total: formatMoney(totals.total, locale),
  };
}
export type OrderRow = ReturnType<typeof toOrderRow>;
