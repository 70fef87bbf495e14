import type { Facts } from '../facts/Facts.ts';
import type { MovementFact, StockFact } from '../facts/documents.ts';
import type { Invariant } from './Invariant.ts';

/** Available equals received minus sold minus held, and was never below zero. */
export const stock: Invariant = {
  name: 'stock',
  broken: facts => facts.stock.flatMap(level => brokenLevel(level, facts)),
};

function brokenLevel(level: StockFact, facts: Facts): string[] {
  const sku = level._id;
  const movements = facts.movements
    .filter(one => one.sku === sku)
    .sort((a, b) => a.version - b.version);
  const { available } = level;
  const expected = receivedOf(movements) - goneOf(sku, facts);
  const moved = total(movements);
  const problems = [];
  if (available !== expected) {
    problems.push(
      `available ${available}, received minus sold and held ${expected}`,
    );
  }
  if (available !== moved) {
    problems.push(`available ${available}, sum of movements ${moved}`);
  }
  if (movements.length !== level.version) {
    problems.push(`${movements.length} movements, version ${level.version}`);
  }
  if (level.inFlight.length > 0) {
    problems.push('a movement is incomplete');
  }
  if (movements.some((_, index) => total(movements.slice(0, index + 1)) < 0)) {
    problems.push('was below zero');
  }
  return problems.map(problem => `${sku}: ${problem}`);
}

function receivedOf(movements: MovementFact[]): number {
  return total(
    movements.filter(({ reason }) =>
      ['received', 'corrected'].includes(reason),
    ),
  );
}

/** Units held for orders or sold. */
function goneOf(sku: string, { reservations }: Facts): number {
  return reservations
    .filter(({ status, taken, returned }) =>
      status === 'held' ? taken : status === 'confirmed' && !returned,
    )
    .flatMap(({ lines }) => lines)
    .filter(line => line.sku === sku)
    .reduce((units, { quantity }) => units + quantity, 0);
}

function total(movements: MovementFact[]): number {
  return movements.reduce((units, { quantity }) => units + quantity, 0);
}
