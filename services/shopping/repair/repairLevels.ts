import { StockLevel } from '@comptoir/contracts/products';
import type { StockViewModel } from '../src/models/catalogModels.ts';

/**
 * Compares the hints of what there is with the levels themselves.
 *
 * @param options.check - only looks
 * @returns a line for each difference that there was
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
      throw new Error(`${productsUrl} answers ${response.status}`);
    }
    const is =
      response.status === 404
        ? 0
        : StockLevel.parse(await response.json()).available;
    if (is === available) {
      continue;
    }
    differences.push(`${_id} is shown as ${available}, there are ${is}`);
    // Only if no event came meanwhile.
    if (!check) {
      await levels.updateOne({ _id, version }, { $set: { available: is } });
    }
  }
  return differences;
}
