import type { OrderStatus } from '@comptoir/contracts/orders';
import { Link } from 'react-router';
import { useOrderStatusTexts } from '../../i18n/useOrderStatusTexts.ts';
import { useLocale } from '../../i18n/useLocale.ts';
import { StaffHead } from '../StaffHead.tsx';
import { StaffMoment } from '../StaffMoment.tsx';
import { StaffPages } from '../StaffPages.tsx';
import { staffPaths } from '../staffPaths.ts';
import { StaffSearch } from '../StaffSearch.tsx';
import { StaffTable } from '../StaffTable.tsx';
import { StaffTabs } from '../StaffTabs.tsx';
import { useStaffTexts } from '../useStaffTexts.ts';
import { OrderStamp } from './OrderStamp.tsx';
import { useStaffOrderTexts } from './useStaffOrderTexts.ts';
import { statuses } from './statuses.ts';
import type { OrderRow } from './toOrderRow.ts';

interface StaffOrdersPageProps {
  q: string;
  status: OrderStatus | null;
  rows: readonly OrderRow[];
  nextCursor: string | null;
  later: boolean;
}

/** Orders of one status, newest first. */
export function StaffOrdersPage(props: StaffOrdersPageProps) {
  const { q, status, rows, nextCursor, later } = props;
  const common = useStaffTexts();
  const texts = useStaffOrderTexts();
  const names = useOrderStatusTexts();
  const locale = useLocale();
  const list = (query = {}) =>
    staffPaths.orders(locale, { q, status, ...query });
  return (
    <>
      <StaffHead title={common.orders} />
      <StaffSearch name="q" label={texts.find} value={q}>
        {status && <input type="hidden" name="status" value={status} />}
      </StaffSearch>
      <StaffTabs
        label={texts.statuses}
        tabs={[null, ...statuses].map(each => ({
          to: list({ status: each }),
          text: each ? names[each] : common.all,
          current: each === status,
        }))}
      />
      <StaffTable
        caption={common.orders}
        empty={rows.length === 0}
        columns={[
          texts.number,
          texts.placed,
          texts.status,
          texts.goods,
          `#${texts.total}`,
        ]}
      >
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={staffPaths.order(locale, row.id)}>{row.number}</Link>
            </th>
            <td>
              <StaffMoment at={row.placedAt} />
            </td>
            <td>
              <OrderStamp status={row.status} />
            </td>
            <td className="wide">
              {row.goods}{' '}
              <span className="soft">({texts.units(row.units)})</span>
            </td>
            <td className="number">{row.total}</td>
          </tr>
        ))}
      </StaffTable>
      <StaffPages
        next={nextCursor && list({ cursor: nextCursor })}
        first={later ? list() : null}
      />
    </>
  );
}
