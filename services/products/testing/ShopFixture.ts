import { ProductList } from '@comptoir/contracts/products';
import { eventually } from '@comptoir/kit-testing/eventually';
import type { Client } from '@comptoir/kit-testing/HttpClient';
import { TokenActor } from '@comptoir/shop-testing/Actor';
import { Shelves } from '@comptoir/shop-testing/Shelves';

/** Creates and lists products of the service under test. */
export class ShopFixture extends Shelves {
  readonly #client: Client;

  /** @param token - a staff token */
  constructor(products: Client, token: string) {
    super({ products, actor: new TokenActor({ id: 'staff-1', token }) });
    this.#client = products;
  }

  async list(query = ''): Promise<ProductList> {
    const { body } = await this.#client.ask(`/v1/products${query}`);
    return ProductList.parse(body);
  }

  /** Resolves when the list contains `total` products. */
  async waitForTotal(total: number, query = ''): Promise<ProductList> {
    return eventually(async () => {
      const list = await this.list(query);
      if (list.total !== total) {
        throw new Error(
          `the list contains ${list.total} products, expected ${total}`,
        );
      }
      return list;
    });
  }
}
