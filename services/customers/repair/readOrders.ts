import { type Order, OrderList } from '@comptoir/contracts/orders';

/** Orders per page: the maximum of the shopping service. */
const PAGE = 100;

/** Reads every order of the shopping service as staff, newest first. */
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
      throw new Error(`${shoppingUrl} returned ${response.status}`);
    }
    const page = OrderList.parse(await response.json());
    yield* page.items;
    cursor = page.nextCursor;
  }
}
