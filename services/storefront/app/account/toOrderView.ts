import type { Locale, Money } from '@comptoir/contracts/common';
import type { OrderSummary } from '@comptoir/contracts/customers';
import type { OrderStatus } from '@comptoir/contracts/orders';
import type { Picture } from '../ui/Card.ts';
import { toPicture } from '../ui/toPicture.ts';

/** Lines of an order shown in the history. */
const SHOWN = 4;

/** An order of the history in the language of the page. */
export interface OrderView {
  id: string;
  number: string;
  status: OrderStatus;
  placedAt: string;
  total: Money;
  lines: {
    sku: string;
    name: string;
    variant: string;
    quantity: number;
    picture: Picture | null;
  }[];
  /** Number of lines not shown. */
  more: number;
}

export function toOrderView(order: OrderSummary, locale: Locale): OrderView {
  const { id, number, status, placedAt, totals, lines } = order;
  return {
    id,
    number,
    status,
    placedAt,
    total: totals.total,
    lines: lines.slice(0, SHOWN).map(line => ({
      sku: line.sku,
      name: line.name[locale],
      variant: line.variantName[locale],
      quantity: line.quantity,
      picture: line.image && toPicture(line.image, locale),
    })),
    more: Math.max(0, lines.length - SHOWN),
  };
}
