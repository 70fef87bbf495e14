import type { Figure } from '../Figure.ts';
import type { BenchShop } from './BenchShop.ts';

/** Options of a bench of the shop. */
export interface ShopBenchOptions {
  /** Minutes of steady load, for the memory's slope. */
  minutes: number;
  /** Seconds of the checkout load. */
  seconds: number;
  /** Orders a second of the checkout load. */
  rate: number;
  /** Folder of the CPU profiles; undefined: no profiles are written. */
  profiles: string | undefined;
}

export type ShopBench = (
  bench: BenchShop,
  options: ShopBenchOptions,
) => Promise<Figure[]>;
