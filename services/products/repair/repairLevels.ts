import type { StockRepository } from '../src/repositories/StockRepository.ts';
import type { StockService } from '../src/services/StockService.ts';

/**
 * Rebuilds each level from its movements, and tells of those that a product
 * shows wrong anew.
 *
 * @param options.check - only looks
 * @returns a line for each difference that there was
 */
export async function repairLevels(options: {
  stock: StockService;
  levels: StockRepository;
  check: boolean;
}): Promise<string[]> {
  const { stock, levels, check } = options;
  const differences: string[] = [];
  const truth = new Map<string, number>();
  for await (const { sku } of levels.all()) {
    const found = await stock.compare(sku);
    if (!found) {
      continue;
    }
    truth.set(sku, found.moved);
    if (found.available === found.moved) {
      continue;
    }
    differences.push(
      `the level of ${sku} is ${found.available}, its movements make ${found.moved}`,
    );
    if (!check) {
      await stock.rebuild(sku);
    }
  }
  for (const { shown, level } of await stock.misshown()) {
    const { sku } = level;
    const is = truth.get(sku) ?? level.available;
    // Right, and only told later than the level was set right above.
    if (shown.available === is) {
      continue;
    }
    differences.push(
      `a product shows ${shown.available} of ${sku}, of which there are ${is}`,
    );
    if (!check && shown.version >= level.version) {
      await stock.tellAnew(sku);
    }
  }
  if (!check) {
    await stock.showMissed();
  }
  return differences;
}
