import { redirect } from 'react-router';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { replaceProduct } from '../staff/products/saveProduct.ts';
import { StaffProductPage } from '../staff/products/StaffProductPage.tsx';
import { toChoices } from '../staff/products/toChoices.ts';
import { toProductFields } from '../staff/products/toProductFields.ts';
import { staffPaths } from '../staff/staffPaths.ts';
import type { Route } from './+types/staffProduct.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const { products } = requireStaff(context, url);
  const [product, categories] = await Promise.all([
    products.one(params.id),
    products.categories(),
  ]);
  const { id, version, slug, name, images, variants } = product;
  return {
    product: {
      id,
      version,
      slug,
      name: name[locale],
      pictures: images.length,
      skus: variants.map(({ sku }) => sku),
      fields: toProductFields(product),
    },
    choices: toChoices(categories.items, locale),
  };
}

export async function action({
  context,
  params,
  request,
  url,
}: Route.ActionArgs) {
  const locale = readLocale(params);
  const { products } = requireStaff(context, url);
  const id = params.id;
  const form = await formOf(request);
  if (form.get('intent') === 'remove') {
    await products.remove(id);
    throw redirect(staffPaths.products(locale, { done: 'removed' }));
  }
  const { answer } = await replaceProduct(products, id, form);
  if (answer) {
    return respondRefused(answer);
  }
  throw redirect(staffPaths.product(locale, id, { done: 'saved' }));
}

export default function StaffProductRoute({
  loaderData: loaded,
  actionData,
}: Route.ComponentProps) {
  return <StaffProductPage {...loaded} answer={actionData} />;
}
