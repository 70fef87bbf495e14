import { redirect } from 'react-router';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { changePictures } from '../staff/products/changePictures.ts';
import { StaffPicturesPage } from '../staff/products/StaffPicturesPage.tsx';
import { toImagePath } from '../staff/products/toImagePath.ts';
import { staffPaths } from '../staff/staffPaths.ts';
import type { Route } from './+types/staffPictures.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const { products } = requireStaff(context, url);
  const product = await products.one(params.id);
  return {
    id: product.id,
    version: product.version,
    name: product.name[locale],
    pictures: product.images.map(image => ({
      ...image,
      src: toImagePath(image.url),
    })),
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
  const answer = await changePictures(products, id, form);
  if (answer) {
    return respondRefused(answer);
  }
  const done = form.get('intent') === 'upload' ? 'picture' : 'pictures';
  throw redirect(staffPaths.pictures(locale, id, { done }));
}

/** Reloads after a conflict too, to show the current pictures. */
export function shouldRevalidate(): boolean {
  return true;
}

export default function StaffPicturesRoute({
  loaderData: loaded,
  actionData,
}: Route.ComponentProps) {
  return <StaffPicturesPage {...loaded} answer={actionData} />;
}
