import type { CompoundEntityRef } from '@backstage/catalog-model';

/** A link with its text. */
export interface FactLink {
  title: string;
  url: string;
}

/** A line of a card: entities, links, paths of files, or words. */
export type Fact =
  | { label: string; entities: CompoundEntityRef[] }
  | { label: string; links: FactLink[] }
  | { label: string; paths: string[] }
  | { label: string; words: string[] };

/** Returns true when a fact has a value. */
export function isFilled(fact: Fact): boolean {
  return valuesOf(fact).length > 0;
}

function valuesOf(fact: Fact): unknown[] {
  if ('entities' in fact) {
    return fact.entities;
  }
  if ('links' in fact) {
    return fact.links;
  }
  return 'paths' in fact ? fact.paths : fact.words;
}
