import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { HomePage } from '../home/HomePage.tsx';
import { loadHome } from '../home/loadHome.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { productsContext } from '../server/productsContext.ts';

export function loader({ context, params }: LoaderFunctionArgs) {
  const locale = readLocale(params);
  return loadHome(context.get(productsContext), locale);
}

export default function HomeRoute() {
  return <HomePage home={useLoaderData<typeof loader>()} />;
}
