import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { StaffProductsPage } from '../staff/products/StaffProductsPage.tsx';
import { toChoices } from '../staff/products/toChoices.ts';
import { toProductRow } from '../staff/products/toProductRow.ts';
import type { Route } from './+types/staffProducts.ts';

const LIMIT = 50;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const { products } = requireStaff(context, url);
  const word = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const filter = { q: word('q'), category: word('category') };
  const cursor = word('cursor');
  const [categories, list] = await Promise.all([
    products.categories(),
    products.list({ ...filter, cursor, locale, limit: LIMIT }),
  ]);
  return {
    filter,
    choices: toChoices(categories.items, locale),
    rows: list.items.map(item => toProductRow(item, locale)),
    total: list.total,
    nextCursor: list.nextCursor,
    later: cursor !== '',
  };
}

export default function StaffProductsRoute({
  loaderData,
}: Route.ComponentProps) {
  return <StaffProductsPage {...loaderData} />;
}
