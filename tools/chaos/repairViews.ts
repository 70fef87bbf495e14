import { readOutput } from '@comptoir/commands/readOutput';
import { BUS_NAMES } from './shop/ServiceName.ts';
import type { Shop } from './shop/Shop.ts';

/**
 * Runs every service's own repair command.
 *
 * @returns the differences that the repair found
 */
export async function repairViews(shop: Shop): Promise<string[]> {
  const differences: string[] = [];
  for (const service of BUS_NAMES) {
    const command = [process.execPath, 'repair/main.ts'];
    const output = await readOutput(command, shop.environmentOf(service));
    const lines = output.split('\n').filter(line => line.startsWith('  '));
    differences.push(...lines.map(line => `${service}: ${line.trim()}`));
  }
  return differences;
}
