import { StockLevel } from '@comptoir/contracts/products';
import type { StockViewModel } from '../src/models/catalogModels.ts';

/**
 * Compares the stored stock hints with the levels of the products service and
 * corrects them.
 *
 * @param options.check - only reports, changes nothing
 * @returns a line for each difference found
 */
export async function repairLevels(options: {
  levels: StockViewModel;
  productsUrl: string;
  check: boolean;
}): Promise<string[]> {
  const { levels, productsUrl, check } = options;
  const differences: string[] = [];
  const cursor = levels.find().lean().cursor();
  for await (const { _id, version, available } of cursor) {
    const response = await fetch(`${productsUrl}/v1/stock/${_id}`);
    if (!response.ok && response.status !== 404) {
      throw new Error(`${productsUrl} responded ${response.status}`);
    }
    const actual =
      response.status === 404
        ? 0
        : StockLevel.parse(await response.json()).available;
    if (actual === available) {
      continue;
    }
    differences.push(
      `available units of ${_id}: ${available} stored, ${actual} actual`,
    );
    // Only if no event has changed it meanwhile.
    if (!check) {
      await levels.updateOne({ _id, version }, { $set: { available: actual } });
    }
  }
  return differences;
}
