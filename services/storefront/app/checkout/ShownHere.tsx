import type { CheckoutView } from './CheckoutView.ts';

/** What the page showed, for the service to compare; and the key of the one order that comes of it. */
export function ShownHere({ view }: { view: CheckoutView }) {
  const { key, delivery, totals } = view;
  const shown = {
    key,
    shownCountry: delivery.country,
    shownMethod: delivery.shippingMethod,
    shownTotal: totals?.total.amount ?? 0,
  };
  return Object.entries(shown).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} readOnly />
  ));
}
