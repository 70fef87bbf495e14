import { Notice } from '../ui/Notice.tsx';
import type { BasketView } from './BasketView.ts';
import { useBasketTexts } from './useBasketTexts.ts';

/** Says what was not kept when the guest's basket was merged at sign-in. */
export function MergeNotice({
  basket: { lines, losses },
}: {
  basket: BasketView;
}) {
  const texts = useBasketTexts();
  const limited = lines.filter(({ sku }) => losses.capped.includes(sku));
  if (limited.length + losses.dropped.length === 0) {
    return null;
  }
  return (
    <Notice refused>
      <p>{texts.merged}</p>
      <ul>
        {limited.map(({ sku, name, quantity }) => (
          <li key={sku}>{texts.capped(name, quantity)}</li>
        ))}
        {losses.dropped.map(sku => (
          <li key={sku}>{texts.dropped(sku)}</li>
        ))}
      </ul>
    </Notice>
  );
}
