import { redirect } from 'react-router';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { NewProductPage } from '../staff/products/NewProductPage.tsx';
import { createProduct } from '../staff/products/saveProduct.ts';
import { toChoices } from '../staff/products/toChoices.ts';
import { staffPaths } from '../staff/staffPaths.ts';
import type { Route } from './+types/staffNewProduct.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const { products } = requireStaff(context, url);
  return toChoices((await products.categories()).items, locale);
}

export async function action({
  context,
  params,
  request,
  url,
}: Route.ActionArgs) {
  const locale = readLocale(params);
  const { products } = requireStaff(context, url);
  const outcome = await createProduct(products, await formOf(request));
  if (outcome.answer) {
    return respondRefused(outcome.answer);
  }
  const { id } = outcome.saved;
  throw redirect(staffPaths.product(locale, id, { done: 'created' }));
}

export default function StaffNewProductRoute({
  loaderData: choices,
  actionData,
}: Route.ComponentProps) {
  return <NewProductPage choices={choices} answer={actionData} />;
}
