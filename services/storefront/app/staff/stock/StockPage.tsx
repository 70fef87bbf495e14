import { Link } from 'react-router';
import { useLocale } from '../../i18n/useLocale.ts';
import { StaffHead } from '../StaffHead.tsx';
import { StaffPages } from '../StaffPages.tsx';
import { staffPaths } from '../staffPaths.ts';
import { StaffSearch } from '../StaffSearch.tsx';
import { StaffTable } from '../StaffTable.tsx';
import { StaffTabs } from '../StaffTabs.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import type { StockLevelFilter } from './StockLevelFilter.ts';
import { useStockTexts } from './useStockTexts.ts';
import type { StockRow } from './toStockRow.ts';

interface StockPageProps {
  level: StockLevelFilter | null;
  /** Beginning of the SKUs. */
  prefix: string;
  rows: readonly StockRow[];
  nextCursor: string | null;
  later: boolean;
}

/** Stock levels, by SKU. */
export function StockPage(props: StockPageProps) {
  const { level, prefix, rows, nextCursor, later } = props;
  const common = useStaffTexts();
  const texts = useStockTexts();
  const locale = useLocale();
  const here = (query = {}) =>
    staffPaths.stock(locale, { level, prefix, ...query });
  const tabs = [
    { level: null, text: common.all },
    { level: 'low', text: texts.low },
    { level: 'sold-out', text: texts.soldOut },
  ];
  return (
    <>
      <StaffHead title={common.stock} />
      <StaffSearch name="prefix" label={texts.find} value={prefix}>
        {level && <input type="hidden" name="level" value={level} />}
      </StaffSearch>
      <StaffTabs
        label={texts.levels}
        tabs={tabs.map(tab => ({
          to: here({ level: tab.level }),
          text: tab.text,
          current: tab.level === level,
        }))}
      />
      <StaffTable
        caption={common.stock}
        empty={rows.length === 0}
        columns={[texts.sku, texts.product, `#${texts.available}`]}
      >
        {rows.map(({ sku, productId, name, available }) => (
          <tr key={sku}>
            <th scope="row">
              <Link to={staffPaths.sku(locale, sku)}>{sku}</Link>
            </th>
            <td className="wide">
              <Link to={staffPaths.product(locale, productId)}>{name}</Link>
            </td>
            <td className="number">{available}</td>
          </tr>
        ))}
      </StaffTable>
      <StaffPages
        next={nextCursor && here({ cursor: nextCursor })}
        first={later ? here() : null}
      />
    </>
  );
}
