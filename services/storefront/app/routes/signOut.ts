import { redirect } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { visitContext } from '../server/visitContext.ts';
import type { Route } from './+types/signOut.ts';

/** Ends the session in this browser, and in the customers service if it can be reached. */
export async function action({ context, params }: Route.ActionArgs) {
  const visit = context.get(visitContext);
  const { refreshToken } = visit;
  visit.end();
  visit.keepBasket(undefined);
  visit.keepTyped(undefined);
  if (refreshToken !== undefined) {
    await context
      .get(customersContext)
      .endSession(refreshToken)
      .catch(() => undefined);
  }
  throw redirect(`${paths.home(readLocale(params))}?done=signed-out`);
}

/** There is no page; redirects to the home page. */
export function loader({ params }: Route.LoaderArgs) {
  throw redirect(paths.home(readLocale(params)));
}
