import { Link } from 'react-router';
import { formatMoney } from '../i18n/formatMoney.ts';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { LinePicture } from '../ui/LinePicture.tsx';
import { Price } from '../ui/Price.tsx';
import { useBasketTexts } from './useBasketTexts.ts';
import type { LineView } from './BasketView.ts';
import { LineHints } from './LineHints.tsx';
import { QuantityForm } from './QuantityForm.tsx';
import { RemoveForm } from './RemoveForm.tsx';

/** One line of the basket. */
export function BasketLine({ line }: { line: LineView }) {
  const texts = useBasketTexts();
  const locale = useLocale();
  const sold = line.change !== 'withdrawn';
  const page = `${paths.product(locale, line.slug)}?variant=${line.sku}`;
  return (
    <li className={sold ? 'line' : 'line line-gone'}>
      <LinePicture picture={line.picture} />
      <div className="min-w-0">
        <h2 className="text-lg leading-snug font-bold">
          {sold ? <Link to={page}>{line.name}</Link> : line.name}
        </h2>
        <p className="text-soft">
          {line.variantName}
          {sold && <> · {texts.each(formatMoney(line.unitPrice, locale))}</>}
        </p>
        <LineHints line={line} />
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
          {sold && <QuantityForm line={line} />}
          <RemoveForm line={line} />
        </div>
      </div>
      {sold && <Price money={line.total} className="line-total text-xl" />}
    </li>
  );
}
