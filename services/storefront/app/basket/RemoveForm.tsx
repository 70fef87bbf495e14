import { Form } from 'react-router';
import { useBasketTexts } from './useBasketTexts.ts';
import type { LineView } from './BasketView.ts';

/** Button that removes a line. */
export function RemoveForm({ line }: { line: LineView }) {
  const texts = useBasketTexts();
  return (
    <Form method="post" replace preventScrollReset>
      <input type="hidden" name="intent" value="set" />
      <input type="hidden" name="sku" value={line.sku} />
      <input type="hidden" name="quantity" value="0" />
      <button
        type="submit"
        className="plain-link"
        aria-label={texts.removeOf(line.name)}
      >
        {texts.remove}
      </button>
    </Form>
  );
}
