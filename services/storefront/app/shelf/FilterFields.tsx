import { formatMoney } from '../i18n/formatMoney.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { CategoryField } from './CategoryField.tsx';
import type { Shelf } from './loadShelf.ts';
import { MakerField } from './MakerField.tsx';

/** Filter fields with the number of products for each option. */
export function FilterFields({
  shelf,
  action,
}: {
  shelf: Shelf;
  action: string;
}) {
  const texts = useTexts();
  const locale = useLocale();
  const { query, facets } = shelf;
  const euros = (amount: number) =>
    formatMoney({ amount, currency: 'EUR' }, locale);
  return (
    <div className="grid grid-cols-1 gap-7 pt-5">
      {!action.includes('/category/') && <CategoryField shelf={shelf} />}
      <fieldset>
        <legend className="field-name">{texts.availability}</legend>
        <label className="check">
          <input
            type="checkbox"
            name="stock"
            value="1"
            defaultChecked={query.inStock}
          />
          {texts.inStockOnly}
        </label>
      </fieldset>
      <MakerField shelf={shelf} />
      <fieldset>
        <legend className="field-name">{texts.price}</legend>
        <div className="flex items-center gap-2">
          <PriceInput name="min" label={texts.priceMin} value={query.min} />
          <span aria-hidden="true">–</span>
          <PriceInput name="max" label={texts.priceMax} value={query.max} />
          <span aria-hidden="true">€</span>
        </div>
        {facets.price && (
          <p className="mt-2 text-sm text-soft">
            {texts.priceRange(euros(facets.price.min), euros(facets.price.max))}
          </p>
        )}
      </fieldset>
      <button type="submit" className="button">
        {texts.apply}
      </button>
    </div>
  );
}

interface PriceInputProps {
  name: string;
  label: string;
  value: number | null;
}

function PriceInput({ name, label, value }: PriceInputProps) {
  return (
    <input
      name={name}
      aria-label={label}
      defaultValue={value ?? ''}
      inputMode="decimal"
      autoComplete="off"
      maxLength={9}
      className="filter-field min-w-0"
    />
  );
}
