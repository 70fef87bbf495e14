import { readLocale } from '../i18n/readLocale.ts';
import { findOrder } from '../orders/findOrder.ts';
import { forwardStream } from '../orders/forwardStream.ts';
import { shoppingContext } from '../server/shoppingContext.ts';
import { stoppingContext } from '../server/stoppingContext.ts';
import type { Route } from './+types/orderStream.ts';

/** Streams the events of an order until it reaches a final state, the browser disconnects or the process stops. */
export async function loader({
  context,
  params,
  request,
  url,
}: Route.LoaderArgs) {
  readLocale(params);
  const { id } = await findOrder(context, params.id, url);
  const signal = AbortSignal.any([
    request.signal,
    context.get(stoppingContext),
  ]);
  const { body } = await context.get(shoppingContext).followOrder(id, signal);
  return new Response(body && forwardStream(body, signal), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Compression would delay events.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
