import type { Facts } from '../facts/Facts.ts';
import type { HistoryFact } from '../facts/documents.ts';
import type { Invariant } from './Invariant.ts';

/** Every view equals a rebuild from orders, products and stock levels. */
export const views: Invariant = {
  name: 'views equal a rebuild',
  broken: facts => [
    ...differences(
      'order history',
      historyOf(facts),
      facts.history,
      historyText,
    ),
    ...differences('level in shopping', levelsOf(facts), facts.levels, text),
    ...differences('level on a product', levelsOf(facts), shownOf(facts), text),
    ...differences(
      'product in shopping',
      productsOf(facts),
      facts.catalog,
      text,
    ),
  ],
};

interface Row {
  _id: string;
}

function differences<Entry extends Row>(
  what: string,
  rebuilt: readonly Entry[],
  view: readonly Entry[],
  textOf: (entry: Entry) => string,
): string[] {
  const shown = new Map(view.map(one => [one._id, textOf(one)]));
  const wanted = new Map(rebuilt.map(one => [one._id, textOf(one)]));
  const ids = new Set([...shown.keys(), ...wanted.keys()]);
  return [...ids]
    .filter(id => shown.get(id) !== wanted.get(id))
    .map(id => {
      const [is, should] = [shown.get(id), wanted.get(id)];
      return `${what} ${id}: ${is ?? 'missing'}, expected ${should ?? 'none'}`;
    });
}

function historyOf({ orders, customers }: Facts): HistoryFact[] {
  const known = new Set(customers.map(({ _id }) => _id));
  return orders.filter(({ customerId }) => known.has(customerId));
}

function historyText(order: HistoryFact): string {
  const { number, customerId, status, lines, totals } = order;
  const goods = lines.map(({ sku, quantity }) => `${quantity} ${sku}`).join();
  return [number, customerId, status, totals.total.amount, goods].join(' ');
}

const levelsOf = ({ stock }: Facts) =>
  stock.map(({ _id, version, available }) => ({ _id, version, available }));

const shownOf = ({ products }: Facts) =>
  products
    .flatMap(({ variants }) => variants)
    .map(({ sku, stockVersion, available }) => ({
      _id: sku,
      version: stockVersion,
      available,
    }));

const productsOf = ({ products }: Facts) =>
  products.map(({ _id, version, variants }) => ({
    _id,
    version,
    variants: variants.map(({ sku }) => ({ sku })),
  }));

function text(entry: Row): string {
  return JSON.stringify(entry, Object.keys(entry).concat('sku').sort());
}
