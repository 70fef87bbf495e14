import type { Figure } from '../Figure.ts';
import type { BenchShop } from './BenchShop.ts';

/** What a bench of the shop is asked for. */
export interface ShopBenchOptions {
  /** Of steady load, for the memory's slope. */
  minutes: number;
  /** Of the checkout. */
  seconds: number;
  /** Orders a second in the checkout. */
  rate: number;
  /** Where CPU profiles go; undefined: none are made. */
  profiles: string | undefined;
}

export type ShopBench = (
  bench: BenchShop,
  options: ShopBenchOptions,
) => Promise<Figure[]>;
