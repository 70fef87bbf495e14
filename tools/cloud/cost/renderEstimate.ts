import type { Estimate } from './estimateCost.ts';
import type { PriceList } from './PriceList.ts';

/** An estimate as text, one line per kind of resource. */
export function renderEstimate(
  environment: string,
  estimate: Estimate,
  prices: PriceList,
): string {
  const rows = estimate.lines.map(
    ({ name, count, usd }) =>
      `  ${name.padEnd(22)} ${String(count).padStart(4)} ${usd.toFixed(2).padStart(9)}`,
  );
  return [
    `${environment}: about ${estimate.total.toFixed(0)} USD per month (estimate)`,
    ...rows,
    ...estimate.unpriced.map(name => `  ${name}: no price in the list`),
    `  Approximate prices of ${prices.region}, written down on ${prices.date} and not compared with AWS's;`,
    '  without traffic, logs, stored data and taxes.',
  ].join('\n');
}
