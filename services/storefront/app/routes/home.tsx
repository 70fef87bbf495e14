import { HomePage } from '../home/HomePage.tsx';
import { loadHome } from '../home/loadHome.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { productsContext } from '../server/productsContext.ts';
import type { Route } from './+types/home.ts';

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = readLocale(params);
  return loadHome(context.get(productsContext), locale);
}

export default function HomeRoute({ loaderData }: Route.ComponentProps) {
  return <HomePage home={loaderData} />;
}
