import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { notTaken } from '../forms/notTaken.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { bookStock } from '../staff/stock/bookStock.ts';
import { SkuPage } from '../staff/stock/SkuPage.tsx';
import { staffPaths } from '../staff/staffPaths.ts';

export async function loader({ context, params, url }: LoaderFunctionArgs) {
  readLocale(params);
  const { stock } = requireStaff(context, url);
  const sku = params['sku'] ?? '';
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
}: ActionFunctionArgs) {
  const locale = readLocale(params);
  const { stock } = requireStaff(context, url);
  const sku = params['sku'] ?? '';
  const answer = await bookStock(stock, sku, await request.formData());
  if (answer) return notTaken(answer);
  throw redirect(staffPaths.sku(locale, sku, { done: 'booked' }));
}

export default function StaffSkuRoute() {
  const loaded = useLoaderData<typeof loader>();
  return <SkuPage {...loaded} answer={useActionData<typeof action>()} />;
}
