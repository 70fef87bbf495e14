import type { Figure } from './Figure.ts';

export interface BenchOptions {
  /** The repository's root. */
  root: string;
  /** Also measures the first start, which needs an empty cache and takes minutes. */
  cold: boolean;
  /** Minutes of one commit a minute before the platform's memory is measured again; 0 skips this. */
  minutes: number;
}

export type Bench = (options: BenchOptions) => Promise<Figure[]>;
