import type { RouterContextProvider } from 'react-router';
import { localeOfPath } from '../i18n/locales.ts';
import { toDepartments } from '../ui/toDepartments.ts';
import { countBasket } from './countBasket.ts';
import { productsContext } from './productsContext.ts';
import { siteContext } from './siteContext.ts';
import { visitContext } from './visitContext.ts';

/** Loads the data of every page. A menu that fails to load is left out; the page itself reports the error. */
export async function loadShop(
  context: Readonly<RouterContextProvider>,
  url: URL,
) {
  const locale = localeOfPath(url.pathname);
  const { origin } = context.get(siteContext);
  const { signedIn } = context.get(visitContext);
  const [list, basketCount] = await Promise.all([
    context
      .get(productsContext)
      .categories()
      .catch(() => ({ items: [] })),
    countBasket(context),
  ]);
  return {
    origin,
    departments: toDepartments(list.items, locale),
    signedIn: signedIn !== undefined,
    staff: signedIn?.roles.includes('staff') ?? false,
    basketCount,
  };
}
