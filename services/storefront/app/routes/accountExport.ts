import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import type { Route } from './+types/accountExport.ts';

/** Streams the export of an account. */
export async function loader({
  context,
  params,
  request,
  url,
}: Route.LoaderArgs) {
  readLocale(params);
  requireSignedIn(context, url);
  const { body } = await context
    .get(customersContext)
    .exportAccount(request.signal);
  return new Response(body, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="comptoir-account.json"',
      'Cache-Control': 'no-store',
    },
  });
}
