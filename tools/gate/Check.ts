/** How many tests a check ran, and how they ended. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A test that did not run, and why. */
export interface Skip {
  name: string;
  reason: string;
}

/** What became of one check. */
export interface Outcome {
  counts: Counts;
  skips: Skip[];
  /** What to show when it failed: the end of its output, or the list of findings. */
  detail: string;
  /** What is worth knowing of one that passed: figures. */
  note?: string;
}

/** One row of the gate. */
export interface Check {
  name: string;
  run(): Promise<Outcome>;
}

/** Checks that run together and share a ceiling. */
export interface Suite {
  name: string;
  /** Ceiling in minutes; a suite that takes longer fails. */
  minutes: number;
  /** Checks that run one at a time before the others, which need their results. */
  before?: Check[];
  /** How many of its checks run at once. */
  atOnce: number;
  checks: Check[];
  /** Called after the last check, whatever became of it. */
  close?(): Promise<void>;
}

export const passed = (): Outcome => ({
  counts: { passed: 1, failed: 0, skipped: 0 },
  skips: [],
  detail: '',
});

export const failed = (detail: string): Outcome => ({
  counts: { passed: 0, failed: 1, skipped: 0 },
  skips: [],
  detail,
});

export const skipped = (name: string, reason: string): Outcome => ({
  counts: { passed: 0, failed: 0, skipped: 1 },
  skips: [{ name, reason }],
  detail: '',
});

export function addCounts(left: Counts, right: Counts): Counts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}
