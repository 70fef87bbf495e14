import type { IndexableDocument } from '@backstage/plugin-search-common';
import lunr from 'lunr';
import { z } from 'zod/v4';
import { VISIBLE_FIELDS, type Hit, type Position } from './Hit';

/** Words below this length are not compared with similar ones. */
const FUZZY_LENGTH = 4;

/** Lunr's metadata of a match: matched words → fields → positions. */
const matchSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      // The elements of a list, such as tags, have none.
      position: z
        .array(z.tuple([z.number(), z.number()]).optional())
        .transform(all => all.filter(one => one !== undefined)),
    }),
  ),
);

/** The index of one type of documents. */
export class SearchIndex {
  static create(
    type: string,
    documents: readonly IndexableDocument[],
  ): SearchIndex {
    const builder = new lunr.Builder();
    builder.tokenizer.separator = /[^\p{L}\p{N}]+/u;
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
    builder.searchPipeline.add(lunr.stemmer);
    builder.metadataWhitelist = ['position'];
    builder.ref('ref');
    for (const field of VISIBLE_FIELDS) {
      builder.field(field);
    }
    documents.forEach((document, ref) => builder.add({ ...document, ref }));
    return new SearchIndex(type, builder.build(), documents);
  }

  private constructor(
    readonly type: string,
    private readonly index: lunr.Index,
    private readonly documents: readonly IndexableDocument[],
  ) {}

  /** Returns every document. */
  all(): Hit[] {
    return this.documents.map(document => ({
      type: this.type,
      document,
      score: 0,
      positions: new Map(),
    }));
  }

  /** Returns the documents that contain a word, another form of it, or a word that begins with it. */
  findWord(word: string): Hit[] {
    return this.#query(query => {
      for (const field of VISIBLE_FIELDS) {
        const boost = field === 'title' ? 3 : 1;
        query.term(word, { fields: [field], usePipeline: true, boost });
        query.term(word, {
          fields: [field],
          usePipeline: false,
          wildcard: lunr.Query.wildcard.TRAILING,
          boost: boost / 10,
        });
      }
    });
  }

  /** Returns the documents that contain a word with similar spelling. */
  findSimilarWord(word: string): Hit[] {
    if (word.length < FUZZY_LENGTH) {
      return [];
    }
    const editDistance = word.length < 6 ? 1 : 2;
    return this.#query(query =>
      query.term(word, {
        fields: VISIBLE_FIELDS,
        usePipeline: false,
        editDistance,
      }),
    );
  }

  #query(build: lunr.Index.QueryBuilder): Hit[] {
    return this.index.query(build).flatMap(({ ref, score, matchData }) => {
      const document = this.documents[Number(ref)];
      const positions = positionsOf(matchData);
      return document ? [{ type: this.type, document, score, positions }] : [];
    });
  }
}

function positionsOf({ metadata }: lunr.MatchData): Map<string, Position[]> {
  const positions = new Map<string, Position[]>();
  for (const fields of Object.values(matchSchema.parse(metadata))) {
    for (const [field, { position }] of Object.entries(fields)) {
      positions.set(field, [...(positions.get(field) ?? []), ...position]);
    }
  }
  return positions;
}
