/**
 * Header of intentionally invalid messages of a test, which an EventWatch
 * ignores.
 */
export const NONSENSE_HEADER = 'x-test-nonsense';
