import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import type {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';

/** `/v1/products` or `v1/products`, alone or after a method. */
const PATH = /^([A-Za-z]+ +)?(\/\S|v\d+\/)/;

/**
 * The search in memory, which takes a path for what it is. Lunr sees only its
 * words, and would find everything that is called like one of them before the
 * operation.
 */
export class PathSearchEngine extends LunrSearchEngine {
  async query(query: SearchQuery): Promise<IndexableResultSet> {
    const isPath = PATH.test(query.term);
    return isPath && (query.types?.includes('apis') ?? true)
      ? super.query({ ...query, types: ['apis'] })
      : super.query(query);
  }
}
