import { useTexts } from '../i18n/useTexts.ts';
import { useShop } from '../ui/useShop.ts';
import type { Shelf } from './loadShelf.ts';

/** Filter by department, on pages that are not about one department. */
export function CategoryField({ shelf: { query, facets } }: { shelf: Shelf }) {
  const texts = useTexts();
  const { departments } = useShop();
  const counts = new Map(
    facets.category.map(({ value, count }) => [value, count]),
  );
  return (
    <p>
      <label htmlFor="category" className="field-name">
        {texts.category}
      </label>
      <select
        id="category"
        name="category"
        defaultValue={query.category ?? ''}
        className="filter-field"
      >
        <option value="">{texts.allCategories}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name} ({counts.get(id) ?? 0})
          </option>
        ))}
      </select>
    </p>
  );
}
