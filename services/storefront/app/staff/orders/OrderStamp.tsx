import type { OrderStatus } from '@comptoir/contracts/orders';
import { useOrderStatusTexts } from '../../i18n/useOrderStatusTexts.ts';

const TONES: Partial<Record<OrderStatus, string>> = {
  confirmed: 'stamp-due',
  rejected: 'stamp-bad',
  cancelled: 'stamp-bad',
  refunded: 'stamp-bad',
};

/** Status of an order as a badge. */
export function OrderStamp({ status }: { status: OrderStatus }) {
  const texts = useOrderStatusTexts();
  return (
    <span className={`stamp ${TONES[status] ?? ''}`}>{texts[status]}</span>
  );
}
