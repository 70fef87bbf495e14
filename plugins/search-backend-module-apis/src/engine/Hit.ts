import type { IndexableDocument } from '@backstage/plugin-search-common';

/** Fields that are searched; others, such as paths and annotations, would match without a visible reason. */
export const VISIBLE_FIELDS = ['title', 'text', 'name', 'tags', 'entityTitle'];

/** Start and length of a match in a field. */
export type Position = [start: number, length: number];

/** A document that matches a term. */
export interface Hit {
  type: string;
  document: IndexableDocument;
  /** Higher is better. */
  score: number;
  /** Matches by field. */
  positions: ReadonlyMap<string, readonly Position[]>;
}

/** The texts of a document that a user sees. */
export function textsOf(document: IndexableDocument): string[] {
  return VISIBLE_FIELDS.flatMap(field => {
    const value: unknown = Reflect.get(document, field);
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.filter(one => typeof one === 'string');
  });
}
