/**
 * Header of invalid messages that a test sends on purpose; an EventWatch ignores
 * them.
 */
export const NONSENSE_HEADER = 'x-test-nonsense';
