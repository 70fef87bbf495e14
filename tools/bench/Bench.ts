import type { Figure } from './Figure.ts';

export interface BenchOptions {
  /** The repository's root. */
  root: string;
  /** Whether what takes minutes and an empty cache is measured too. */
  cold: boolean;
  /** How long the platform is watched at a commit a minute, before its memory is measured again; 0 for not. */
  minutes: number;
}

export type Bench = (options: BenchOptions) => Promise<Figure[]>;
