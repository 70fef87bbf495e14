import { data } from 'react-router';
import { readLocale } from '../i18n/readLocale.ts';
import { productsContext } from '../server/productsContext.ts';
import { loadShelf } from '../shelf/loadShelf.ts';
import { readShelfQuery } from '../shelf/readShelfQuery.ts';
import { CategoryPage } from '../shelf/CategoryPage.tsx';
import { toDepartments } from '../ui/toDepartments.ts';
import type { Route } from './+types/category.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const products = context.get(productsContext);
  const { items } = await products.categories();
  const departments = toDepartments(items, locale);
  const position = departments.findIndex(({ id }) => id === params.category);
  const department = departments[position];
  if (!department) {
    throw data(null, { status: 404 });
  }
  const shelfQuery = readShelfQuery(url.searchParams);
  const query = { ...shelfQuery, q: '', category: department.id };
  const shelf = await loadShelf(products, query, locale, url);
  return { department, position, shelf };
}

export default function CategoryRoute({ loaderData }: Route.ComponentProps) {
  return <CategoryPage {...loaderData} />;
}
