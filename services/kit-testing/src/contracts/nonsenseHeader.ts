/**
 * Carried by what a test sends in nobody's name, to see what becomes of it: an
 * EventWatch does not hold it to a contract.
 */
export const NONSENSE_HEADER = 'x-test-nonsense';
