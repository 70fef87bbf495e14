import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { atMostOf, readLevelFilter } from '../staff/stock/StockLevelFilter.ts';
import { StockPage } from '../staff/stock/StockPage.tsx';
import { toStockRow } from '../staff/stock/toStockRow.ts';
import type { Route } from './+types/staffStock.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const { stock } = requireStaff(context, url);
  const level = readLevelFilter(url.searchParams.get('level'));
  const cursor = url.searchParams.get('cursor') ?? undefined;
  // A text that can't begin a SKU is ignored.
  const typed = url.searchParams.get('prefix')?.trim().toUpperCase() ?? '';
  const prefix = /^[A-Z0-9-]{1,40}$/.test(typed) ? typed : '';
  const atMost = atMostOf(level);
  const list = await stock.list({ prefix, atMost, cursor });
  return {
    level,
    prefix,
    rows: list.items.map(entry => toStockRow(entry, locale)),
    nextCursor: list.nextCursor,
    later: cursor !== undefined,
  };
}

export default function StaffStockRoute({ loaderData }: Route.ComponentProps) {
  return <StockPage {...loaderData} />;
}
