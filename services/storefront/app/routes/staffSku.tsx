import { randomUUID } from 'node:crypto';
import { redirect } from 'react-router';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { bookStock } from '../staff/stock/bookStock.ts';
import { SkuPage } from '../staff/stock/SkuPage.tsx';
import { staffPaths } from '../staff/staffPaths.ts';
import type { Route } from './+types/staffSku.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  const { stock } = requireStaff(context, url);
  const sku = params.sku;
  const before = url.searchParams.get('before') ?? undefined;
  const [level, movements] = await Promise.all([
    stock.level(sku),
    stock.movements(sku, before),
  ]);
  return {
    sku,
    available: level.available,
    movements: movements.items,
    nextBefore: movements.nextBefore,
    later: before !== undefined,
    bookingKey: randomUUID(),
  };
}

export async function action({
  context,
  params,
  request,
  url,
}: Route.ActionArgs) {
  const locale = readLocale(params);
  const { stock } = requireStaff(context, url);
  const sku = params.sku;
  const answer = await bookStock(stock, sku, await formOf(request));
  if (answer) {
    return respondRefused(answer);
  }
  throw redirect(staffPaths.sku(locale, sku, { done: 'booked' }));
}

export default function StaffSkuRoute({
  loaderData: loaded,
  actionData,
}: Route.ComponentProps) {
  return <SkuPage {...loaded} answer={actionData} />;
}
