import { BatchSearchEngineIndexer } from '@backstage/plugin-search-backend-node';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { SearchIndex } from './SearchIndex';

const BATCH_SIZE = 1_000;

/** Collects the documents of a type and passes their index on; not after an error. */
export class DocumentIndexer extends BatchSearchEngineIndexer {
  readonly #documents: IndexableDocument[] = [];

  constructor(
    private readonly type: string,
    private readonly onIndex: (index: SearchIndex) => void,
  ) {
    super({ batchSize: BATCH_SIZE });
  }

  async initialize(): Promise<void> {}

  async index(documents: IndexableDocument[]): Promise<void> {
    this.#documents.push(...documents);
  }

  async finalize(): Promise<void> {
    this.onIndex(SearchIndex.create(this.type, this.#documents));
  }
}
