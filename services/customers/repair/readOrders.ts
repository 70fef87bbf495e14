import { type Order, OrderList } from '@comptoir/contracts/orders';

/** Orders asked for at once: as many as the service gives. */
const PAGE = 100;

/** Every order of the shopping service, newest first, as staff see it. */
export async function* readOrders(options: {
  shoppingUrl: string;
  token: () => Promise<string>;
}): AsyncGenerator<Order> {
  const { shoppingUrl, token } = options;
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string =
      cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const response = await fetch(
      `${shoppingUrl}/v1/orders?limit=${PAGE}${from}`,
      { headers: { authorization: `Bearer ${await token()}` } },
    );
    if (!response.ok) {
      throw new Error(`${shoppingUrl} answers ${response.status}`);
    }
    const page = OrderList.parse(await response.json());
    yield* page.items;
    cursor = page.nextCursor;
  }
}
