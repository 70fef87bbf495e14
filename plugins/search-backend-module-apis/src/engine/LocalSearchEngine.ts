import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  IndexableDocument,
  IndexableResult,
  IndexableResultSet,
  SearchEngine,
  SearchQuery,
} from '@backstage/plugin-search-common';
import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { DocumentIndexer } from './DocumentIndexer';
import { findHits } from './findHits';
import { excerpt, highlight } from './highlight';
import type { Hit } from './Hit';
import { matchesFilters } from './matchesFilters';
import { onePerPage } from './onePerPage';
import type { SearchIndex } from './SearchIndex';
import { suggestNames } from './suggestNames';

const PAGE_LIMIT = 25;

/** Results with what the search page shows beside them. */
export interface LocalResultSet extends IndexableResultSet {
  /** All results by type. */
  counts: Record<string, number>;
  /** Names that are spelt like the term, when there are no results. */
  suggestions: string[];
}

/**
 * Searches in memory, with Lunr: every word must occur, texts in quotes and paths
 * literally. A page of documentation is one result, so that counts are those of the list.
 */
export class LocalSearchEngine implements SearchEngine {
  readonly #logger: LoggerService;
  readonly #indexes = new Map<string, SearchIndex>();
  readonly #tags = tagsOf(randomUUID());

  static create(options: { logger: LoggerService }): LocalSearchEngine {
    return new LocalSearchEngine(options.logger);
  }

  private constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  /** Has no effect: terms have one syntax. */
  setTranslator(): void {}

  /** Returns a stream that replaces the index of a type at its end; not after an error or without a document. */
  async getIndexer(type: string): Promise<Writable> {
    return new DocumentIndexer(type, index => {
      if (index.all().length > 0) {
        this.#indexes.set(type, index);
      } else {
        this.#logger.warn(
          `The index of ${type} was not replaced: there are no documents`,
        );
      }
    });
  }

  async query(query: SearchQuery): Promise<LocalResultSet> {
    const { term, types, filters, pageLimit, pageCursor } = query;
    const all = [...this.#indexes.values()];
    const isWanted = ({ type }: { type: string }) =>
      types?.includes(type) ?? true;
    const indexes = all.filter(isWanted);
    // Searches all types, so that each type has the same results alone and among others.
    const hits = onePerPage(
      findHits(all, term).filter(
        hit => isWanted(hit) && matchesFilters(hit.document, filters),
      ),
    );
    const size = pageLimit || PAGE_LIMIT;
    const page = decodeCursor(pageCursor);
    const start = page * size;
    return {
      results: hits
        .slice(start, start + size)
        .map((hit, index) => this.#resultOf(hit, start + index + 1)),
      numberOfResults: hits.length,
      counts: countByType(indexes, hits),
      suggestions:
        hits.length === 0 ? suggestNames(term, namesOf(indexes)) : [],
      nextPageCursor:
        hits.length > start + size ? encodeCursor(page + 1) : undefined,
      previousPageCursor: page > 0 ? encodeCursor(page - 1) : undefined,
    };
  }

  #resultOf({ type, document, positions }: Hit, rank: number): IndexableResult {
    const { title, text } = document;
    const tags = this.#tags;
    const inTitle = positions.get('title') ?? [];
    const inText = positions.get('text') ?? [];
    return {
      type,
      document,
      rank,
      highlight: {
        ...tags,
        fields: {
          title: highlight(title, inTitle, tags),
          text: inText.length > 0 ? excerpt(text, inText, tags) : text,
        },
      },
    };
  }
}

function countByType(
  indexes: readonly SearchIndex[],
  hits: readonly Hit[],
): Record<string, number> {
  return Object.fromEntries(
    indexes.map(({ type }) => [
      type,
      hits.filter(hit => hit.type === type).length,
    ]),
  );
}

function namesOf(indexes: readonly SearchIndex[]): string[] {
  return indexes
    .flatMap(index => index.all())
    .map(({ document }: { document: IndexableDocument }) => document.title);
}

function tagsOf(id: string) {
  return { preTag: `<${id}>`, postTag: `</${id}>` };
}

function decodeCursor(cursor: string | undefined): number {
  const page = Number(Buffer.from(cursor ?? '', 'base64').toString());
  return Number.isInteger(page) && page > 0 ? page : 0;
}

function encodeCursor(page: number): string {
  return Buffer.from(String(page)).toString('base64');
}
