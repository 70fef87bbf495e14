import { formatMoney } from '../i18n/formatMoney.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useCheckoutTexts } from './useCheckoutTexts.ts';
import type { CheckoutView } from './CheckoutView.ts';

/** Choice of the delivery option. Without JavaScript, a button updates the costs. */
export function DeliveryChoice({ view }: { view: CheckoutView }) {
  const texts = useCheckoutTexts();
  const locale = useLocale();
  const { methods, delivery } = view;
  return (
    <fieldset className="step">
      <legend className="display text-2xl">{texts.deliveryTitle}</legend>
      {methods.length === 0 && <p className="field-error">{texts.nowhere}</p>}
      {/* Delivery options differ by country, so the fields are reset. */}
      <div className="choices" key={delivery.country}>
        {methods.map(({ id, name, cost, days }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              name="shippingMethod"
              value={id}
              defaultChecked={id === delivery.shippingMethod}
            />
            <span className="grow">
              <span className="block font-bold">{name}</span>
              {texts.days(days.min, days.max)}
            </span>
            <span className="font-bold">{formatMoney(cost, locale)}</span>
          </label>
        ))}
      </div>
      <noscript>
        <p className="mt-4 flex flex-wrap items-center gap-3">
          <button
            type="submit"
            name="intent"
            value="update"
            className="button button-plain button-small"
          >
            {texts.update}
          </button>
          <span className="field-hint">{texts.updateHint}</span>
        </p>
      </noscript>
    </fieldset>
  );
}
