import type { StockQuery } from '@comptoir/contracts/productRequests';
import type { StockOverview } from '@comptoir/contracts/products';
import { keysetPage, type SortKey } from '@comptoir/kit/http/keysetPage';
import type { PageCursor } from '@comptoir/kit/http/PageCursor';
import type {
  VariantStock,
  VariantStockRepository,
} from '../repositories/VariantStockRepository.ts';

const KEYS: SortKey<VariantStock>[] = [
  { field: 'variants.sku', order: 1, valueOf: ({ sku }) => sku },
];

/** Lists the stock for staff, page by page. */
export class StockList {
  readonly #stock: VariantStockRepository;
  readonly #cursors: PageCursor;

  constructor(options: { stock: VariantStockRepository; cursors: PageCursor }) {
    this.#stock = options.stock;
    this.#cursors = options.cursors;
  }

  /**
   * Lists one page, sorted by SKU.
   *
   * @throws InputError when the cursor belongs to another list
   */
  async list(query: StockQuery): Promise<StockOverview> {
    const { prefix, atMost } = query;
    return keysetPage({
      cursors: this.#cursors,
      scope: `stock ${prefix ?? ''} ${atMost ?? ''}`,
      query,
      keys: KEYS,
      find: page => this.#stock.list(page, { prefix, atMost }),
    });
  }
}
