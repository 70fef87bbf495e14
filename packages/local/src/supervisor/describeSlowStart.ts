/** Describes a start that takes longer than its deadline because the machine is busy. */
export function describeSlowStart(deadlineMs: number, missing: string): string {
  return `slow, not ready after ${deadlineMs / 1000} s because the machine is busy; it goes on: ${missing}`;
}
