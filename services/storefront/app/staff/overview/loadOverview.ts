import type { StaffClient } from '../../../src/staff/StaffClient.ts';
import { nullIfUnavailable } from '../../server/nullIfUnavailable.ts';
import { atMostOf } from '../stock/StockLevelFilter.ts';

/** Lists are counted up to this number. */
const COUNTED = 100;
const LATELY_MS = 7 * 24 * 3_600_000;

/** Number of open tasks; `more` if it is a lower bound. Null if the service is unavailable. */
export type Amount = { count: number; more: boolean } | null;

/** Counts the open tasks. An unavailable service does not affect the others. */
export async function loadOverview(staff: StaffClient, now: number) {
  const { orders, stock, records } = staff;
  const letters = (name: keyof typeof records) =>
    amountOf(async () => {
      const { total, nextCursor } = await records[name].letters({ limit: 1 });
      return { count: total, more: total === 1_000 && nextCursor !== null };
    });
  const [toShip, rejected, low, shopping, products, customers] =
    await Promise.all([
      amountOf(async () => {
        const query = { status: 'confirmed' as const, limit: COUNTED };
        return counted(await orders.list(query));
      }),
      amountOf(async () => {
        const query = { status: 'rejected' as const, limit: COUNTED };
        const list = await orders.list(query);
        const since = new Date(now - LATELY_MS).toISOString();
        const items = list.items.filter(({ placedAt }) => placedAt >= since);
        const all = items.length === list.items.length;
        return { count: items.length, more: all && list.nextCursor !== null };
      }),
      amountOf(async () =>
        counted(await stock.list({ atMost: atMostOf('low'), limit: COUNTED })),
      ),
      letters('shopping'),
      letters('products'),
      letters('customers'),
    ]);
  return { toShip, rejected, low, letters: { shopping, products, customers } };
}
export type Overview = Awaited<ReturnType<typeof loadOverview>>;

function amountOf(count: () => Promise<NonNullable<Amount>>): Promise<Amount> {
  return nullIfUnavailable(count());
}

function counted(list: {
  items: readonly unknown[];
  nextCursor: string | null;
}): NonNullable<Amount> {
  return { count: list.items.length, more: list.nextCursor !== null };
}
