/** Numbers of a check's passed, failed and skipped tests. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A skipped test and the reason. */
export interface Skip {
  name: string;
  reason: string;
}

/** The result of one check. */
export interface Outcome {
  counts: Counts;
  skips: Skip[];
  /** Printed after a failure: the end of the output, or the list of findings. */
  detail: string;
  /** Figures that are printed after a pass. */
  note?: string;
}

/** One row of the gate. */
export interface Check {
  name: string;
  run(): Promise<Outcome>;
}

/** Checks that run together and share a maximum duration. */
export interface Suite {
  name: string;
  /** Maximum duration in minutes; a longer run fails. */
  minutes: number;
  /** Checks that run one after another before the others, which need their results. */
  before?: Check[];
  /** Number of checks that run concurrently. */
  atOnce: number;
  checks: Check[];
  /** Called after the last check, even if a check failed. */
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
