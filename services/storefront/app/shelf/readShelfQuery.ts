import {
  MAX_MAKER_LENGTH,
  MAX_MAKERS,
  MAX_SLUG_LENGTH,
  SLUG,
} from '@comptoir/contracts/productLimits';
import { type ShelfQuery, sorts } from './ShelfQuery.ts';

const MAX_WORDS = 200;
const MAX_EUROS = 1_000_000;

/** Reads the query from the address; values that the products service would refuse are ignored. */
export function readShelfQuery(params: URLSearchParams): ShelfQuery {
  const sort = params.get('sort');
  return {
    q: (params.get('q') ?? '').trim().slice(0, MAX_WORDS),
    category: readCategory(params.get('category')),
    makers: readMakers(params.getAll('maker')),
    inStock: params.get('stock') === '1',
    min: readEuros(params.get('min')),
    max: readEuros(params.get('max')),
    sort: sorts.find(known => known === sort) ?? null,
    cursor: params.get('cursor'),
  };
}

function readMakers(names: readonly string[]): string[] {
  const valid = names
    .map(name => name.trim())
    .filter(name => name !== '' && name.length <= MAX_MAKER_LENGTH);
  return [...new Set(valid)].slice(0, MAX_MAKERS);
}

function readCategory(text: string | null): string | null {
  const valid = text !== null && SLUG.test(text);
  return valid && text.length <= MAX_SLUG_LENGTH ? text : null;
}

function readEuros(text: string | null): number | null {
  if (!text) {
    return null;
  }
  const euros = Number(text.replace(',', '.'));
  const valid = Number.isFinite(euros) && euros >= 0 && euros <= MAX_EUROS;
  return valid ? Math.round(euros * 100) / 100 : null;
}
