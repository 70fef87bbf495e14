import { Form, useSubmit } from 'react-router';
import { useBasketTexts } from './useBasketTexts.ts';
import type { LineView } from './BasketView.ts';
import { QuantitySelect } from './QuantitySelect.tsx';

/** Changes the quantity of a line: on selection with JavaScript, else by a button. */
export function QuantityForm({ line }: { line: LineView }) {
  const texts = useBasketTexts();
  const submit = useSubmit();
  return (
    <Form method="post" replace preventScrollReset className="flex gap-2">
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="sku" value={line.sku} />
      <QuantitySelect
        id={`quantity-${line.sku}`}
        label={texts.quantityOf(line.name)}
        most={line.most}
        defaultValue={line.quantity}
        onChange={event =>
          void submit(event.currentTarget.form, {
            replace: true,
            preventScrollReset: true,
          })
        }
      />
      <noscript>
        <button
          type="submit"
          className="button button-plain button-small"
          aria-label={texts.updateOf(line.name)}
        >
          {texts.update}
        </button>
      </noscript>
    </Form>
  );
}
