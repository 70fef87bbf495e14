/** One measured figure beside what the project asks of it. */
export interface Figure {
  name: string;
  value: number;
  unit:
    | 's'
    | 'ms'
    | 'MB'
    | 'KB'
    | '%'
    | 'req/s'
    | 'req/s/core'
    | 'entities/s'
    | 'orders'
    | 'orders/s'
    | '1/s'
    | 'ms/order'
    | '1/order'
    | 'MB/min';
  /** The bound; null where the figure is told for comparison only. */
  target: number | null;
  /** Whether the figure should stay at or below its bound, or reach it. */
  better: 'lower' | 'higher';
  /** What a stock portal has, for comparison, in the same unit. */
  stock?: number;
}

export const atMost = (
  name: string,
  value: number,
  unit: Figure['unit'],
  target: number | null,
): Figure => ({ name, value, unit, target, better: 'lower' });

export const atLeast = (
  name: string,
  value: number,
  unit: Figure['unit'],
  target: number | null,
): Figure => ({ name, value, unit, target, better: 'higher' });

/** The figure beside what a stock portal of the same version has. */
export const besideStock = (figure: Figure, stock: number): Figure => ({
  ...figure,
  stock,
});

/** Whether a figure keeps its bound; null where it has none. */
export function isMet({ value, target, better }: Figure): boolean | null {
  if (target === null) {
    return null;
  }
  return better === 'lower' ? value <= target : value >= target;
}

/** The value below which `share` of the sorted or unsorted values lie. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.min(
    sorted.length - 1,
    Math.ceil(share * sorted.length) - 1,
  );
  return sorted[Math.max(0, index)] ?? Number.NaN;
}
