import { useTexts } from '../i18n/useTexts.ts';
import type { Shelf } from './loadShelf.ts';

/** Filter by maker. A selected maker stays listed even without products. */
export function MakerField({ shelf: { query, facets } }: { shelf: Shelf }) {
  const { maker } = useTexts();
  const known = new Set(facets.maker.map(({ value }) => value));
  const makers = [
    ...facets.maker,
    ...query.makers
      .filter(value => !known.has(value))
      .map(value => ({ value, count: 0 })),
  ].toSorted((one, other) => one.value.localeCompare(other.value));
  if (makers.length === 0) {
    return null;
  }
  return (
    <fieldset>
      <legend className="field-name">{maker}</legend>
      <div className="max-h-72 overflow-y-auto">
        {makers.map(({ value, count }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              name="maker"
              value={value}
              defaultChecked={query.makers.includes(value)}
            />
            {value}
            <span className="ml-auto text-sm text-soft">{count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
