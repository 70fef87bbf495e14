import { Link } from 'react-router';
import { useLocale } from '../../i18n/useLocale.ts';
import { staffPaths } from '../staffPaths.ts';
import { StaffTable } from '../StaffTable.tsx';
import { useStaffOrderTexts } from './useStaffOrderTexts.ts';
import type { OrderSheet } from './toOrderSheet.ts';

/** Items of the order and their prices. */
export function OrderGoods({ order }: { order: OrderSheet }) {
  const texts = useStaffOrderTexts();
  const locale = useLocale();
  const columns = [
    'SKU',
    texts.goods,
    `#${texts.quantity}`,
    `#${texts.each}`,
    `#${texts.total}`,
  ];
  return (
    <StaffTable caption={texts.goods} columns={columns} empty={false}>
      {order.lines.map(line => (
        <tr key={line.sku}>
          <th scope="row">
            <Link to={staffPaths.sku(locale, line.sku)}>{line.sku}</Link>
          </th>
          <td className="wide">{line.name}</td>
          <td className="number">{line.quantity}</td>
          <td className="number">{line.each}</td>
          <td className="number">{line.total}</td>
        </tr>
      ))}
      <tr>
        <td colSpan={4}>{texts.shipping(order.shippingName)}</td>
        <td className="number">{order.shipping}</td>
      </tr>
      <tr>
        <th scope="row" colSpan={4}>
          {texts.total}
        </th>
        <td className="number">
          <strong>{order.total}</strong>
        </td>
      </tr>
    </StaffTable>
  );
}
