import type { StockRepository } from '../src/repositories/StockRepository.ts';
import type { StockService } from '../src/services/StockService.ts';

/**
 * Rebuilds each level from its movements, and publishes levels again whose copy
 * on a product is wrong.
 *
 * @param options.check - only reports differences
 * @returns a line for each difference found
 */
export async function repairLevels(options: {
  stock: StockService;
  levels: StockRepository;
  check: boolean;
}): Promise<string[]> {
  const { stock, levels, check } = options;
  const differences: string[] = [];
  const expected = new Map<string, number>();
  for await (const { sku } of levels.all()) {
    const found = await stock.compare(sku);
    if (!found) {
      continue;
    }
    expected.set(sku, found.moved);
    if (found.available === found.moved) {
      continue;
    }
    differences.push(
      `the level of ${sku} is ${found.available}, but its movements add up to ${found.moved}`,
    );
    if (!check) {
      await stock.rebuild(sku);
    }
  }
  for (const { copy, level } of await stock.wrongCopies()) {
    const { sku } = level;
    const units = expected.get(sku) ?? level.available;
    // The copy equals the level corrected above.
    if (copy.available === units) {
      continue;
    }
    differences.push(
      `a product lists ${copy.available} units of ${sku}, but ${units} are available`,
    );
    if (!check && copy.version >= level.version) {
      await stock.republish(sku);
    }
  }
  if (!check) {
    await stock.copyMissedLevels();
  }
  return differences;
}
