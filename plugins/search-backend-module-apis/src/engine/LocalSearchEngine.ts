import {
  LunrSearchEngine,
  MissingIndexError,
} from '@backstage/plugin-search-backend-node';
import type {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';

/** `/v1/products` or `v1/products`, alone or after a method. */
const PATH = /^([A-Za-z]+ +)?(\/\S|v\d+\/)/;

/**
 * In-memory search that searches only operations when the term is a path: Lunr
 * splits a path into words and ranks entities with such names first. A type
 * without an index (its collator has not returned a document yet) has no results.
 */
export class PathSearchEngine extends LunrSearchEngine {
  async query(query: SearchQuery): Promise<IndexableResultSet> {
    const isPath = PATH.test(query.term);
    const types =
      isPath && (query.types?.includes('apis') ?? true)
        ? ['apis']
        : query.types;
    try {
      return await super.query({ ...query, types });
    } catch (error) {
      if (error instanceof MissingIndexError) {
        return { results: [], numberOfResults: 0 };
      }
      throw error;
    }
  }
}
