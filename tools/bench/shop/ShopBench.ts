import type { Figure } from '../figure.ts';
import type { BenchShop } from './BenchShop.ts';

/** What a bench of the shop is asked for. */
export interface ShopBenchOptions {
  /** Of steady load, for the memory's slope. */
  minutes: number;
  /** Of the checkout at its rate. */
  seconds: number;
  /** Where CPU profiles go; undefined: none are made. */
  profiles: string | undefined;
}

export type ShopBench = (
  bench: BenchShop,
  options: ShopBenchOptions,
) => Promise<Figure[]>;
