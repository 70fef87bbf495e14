import type { CheckoutView } from './CheckoutView.ts';
import { linesText } from './linesText.ts';

/** Hidden fields: the delivery, lines and total that were shown, and the idempotency key. */
export function ShownHere({ view }: { view: CheckoutView }) {
  const { key, delivery, lines, totals } = view;
  const shown = {
    key,
    shownCountry: delivery.country,
    shownMethod: delivery.shippingMethod,
    shownLines: linesText(lines),
    shownTotal: totals?.total.amount ?? 0,
  };
  return Object.entries(shown).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} readOnly />
  ));
}
