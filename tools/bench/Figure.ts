/** A measured figure and its bound. */
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
    | 'requests'
    | 'req/s/core'
    | 'entities/s'
    | 'orders'
    | 'orders/s'
    | '1/s'
    | 'ms/order'
    | '1/order'
    | 'MB/min';
  /** The bound; null when the figure is reported for comparison only. */
  target: number | null;
  /** `lower`: the bound is a maximum; `higher`: it is a minimum. */
  better: 'lower' | 'higher';
  /** The value of an unmodified Backstage portal, in the same unit. */
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

/** Adds the value of an unmodified portal of the same version. */
export const besideStock = (figure: Figure, stock: number): Figure => ({
  ...figure,
  stock,
});

/** Whether a figure meets its bound; null without a bound. */
export function isMet({ value, target, better }: Figure): boolean | null {
  if (target === null) {
    return null;
  }
  return better === 'lower' ? value <= target : value >= target;
}

/** The value at or below which `share` (0 to 1) of the values lie; the values need no order. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const index = Math.min(
    sorted.length - 1,
    Math.ceil(share * sorted.length) - 1,
  );
  return sorted[Math.max(0, index)] ?? Number.NaN;
}
