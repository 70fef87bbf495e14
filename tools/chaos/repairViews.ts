import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BUS_NAMES } from './shop/ServiceName.ts';
import type { Shop } from './shop/Shop.ts';

/**
 * Repairs every service's views by its own command.
 *
 * @returns the differences that there were
 */
export async function repairViews(shop: Shop): Promise<string[]> {
  const differences: string[] = [];
  for (const service of BUS_NAMES) {
    const { cwd, env } = shop.environmentOf(service);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['repair/main.ts'],
      { cwd, env },
    );
    const lines = stdout.split('\n').filter(line => line.startsWith('  '));
    differences.push(...lines.map(line => `${service}: ${line.trim()}`));
  }
  return differences;
}
