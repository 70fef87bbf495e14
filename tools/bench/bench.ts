import type { Figure } from './figure.ts';

export interface BenchOptions {
  /** The repository's root. */
  root: string;
  /** Whether what takes minutes and an empty cache is measured too. */
  cold: boolean;
}

export type Bench = (options: BenchOptions) => Promise<Figure[]>;
