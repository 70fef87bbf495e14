import type { StockQuery } from '@comptoir/contracts/productRequests';
import type { StockOverview } from '@comptoir/contracts/products';
import { type PageCursor, pageOf } from '@comptoir/kit/http/pageCursor';
import type { VariantStockRepository } from '../repositories/VariantStockRepository.ts';

/** Lists the stock for staff, page by page. */
export class StockList {
  readonly #stock: VariantStockRepository;
  readonly #cursors: PageCursor;

  constructor(options: { stock: VariantStockRepository; cursors: PageCursor }) {
    this.#stock = options.stock;
    this.#cursors = options.cursors;
  }

  /** By SKU. @throws InputError when the cursor is of another list */
  async list(query: StockQuery): Promise<StockOverview> {
    const { limit, cursor, prefix, atMost } = query;
    const scope = `stock ${prefix ?? ''} ${atMost ?? ''}`;
    const [after] =
      cursor === undefined ? [] : this.#cursors.read(scope, cursor);
    const page = { limit: limit + 1, after, prefix, atMost };
    const { items, last } = pageOf(await this.#stock.list(page), limit);
    return {
      items,
      nextCursor: last ? this.#cursors.write(scope, [last.sku]) : null,
    };
  }
}
