import { Link } from 'react-router';
import { useLocale } from '../../i18n/useLocale.ts';
import { Done } from '../../ui/Done.tsx';
import { StaffHead } from '../StaffHead.tsx';
import { StaffPages } from '../StaffPages.tsx';
import { staffPaths } from '../staffPaths.ts';
import { StaffSearch } from '../StaffSearch.tsx';
import { StaffTable } from '../StaffTable.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import type { ProductRow } from './toProductRow.ts';
import { useStaffProductTexts } from './useStaffProductTexts.ts';
import type { Choices } from './toChoices.ts';

const TONES = {
  'in-stock': undefined,
  low: 'stock stock-low',
  'out-of-stock': 'stock stock-out',
};

interface StaffProductsPageProps {
  filter: { q: string; category: string };
  choices: Choices;
  rows: readonly ProductRow[];
  total: number;
  nextCursor: string | null;
  later: boolean;
}

/** List of products with a search. */
export function StaffProductsPage(props: StaffProductsPageProps) {
  const { filter, choices, rows, total, nextCursor, later } = props;
  const common = useStaffTexts();
  const texts = useStaffProductTexts();
  const locale = useLocale();
  const names = new Map(choices.map(({ value, text }) => [value, text]));
  const columns = [
    texts.product,
    texts.maker,
    texts.department,
    `#${texts.choices}`,
    `#${texts.price}`,
    `#${texts.units}`,
  ];
  return (
    <>
      <StaffHead title={common.products}>
        <Link className="button" to={staffPaths.newProduct(locale)}>
          {texts.create}
        </Link>
      </StaffHead>
      <Done texts={texts.done} />
      <StaffSearch
        key={filter.category}
        name="q"
        label={texts.find}
        value={filter.q}
      >
        <label htmlFor="category">{texts.department}</label>
        <select
          className="input"
          id="category"
          name="category"
          defaultValue={filter.category}
        >
          <option value="">{texts.allDepartments}</option>
          {choices.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </StaffSearch>
      <p className="soft">{texts.found(total)}</p>
      <StaffTable
        caption={common.products}
        columns={columns}
        empty={rows.length === 0}
      >
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">
              <Link
                className="staff-thing"
                to={staffPaths.product(locale, row.id)}
              >
                <img
                  src={row.picture}
                  alt=""
                  width="40"
                  height="40"
                  loading="lazy"
                />
                {row.name}
              </Link>
            </th>
            <td>{row.maker}</td>
            <td>{names.get(row.category) ?? row.category}</td>
            <td className="number">{row.choices}</td>
            <td className="number">{row.price}</td>
            <td className="number">
              <span className={TONES[row.availability.status]}>
                {row.availability.available}
              </span>
            </td>
          </tr>
        ))}
      </StaffTable>
      <StaffPages
        next={
          nextCursor &&
          staffPaths.products(locale, { ...filter, cursor: nextCursor })
        }
        first={later ? staffPaths.products(locale, filter) : null}
      />
    </>
  );
}
