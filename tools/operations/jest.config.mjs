import base from '../../jest.node.mjs';

/** The shop as its operators see it: real processes, so one file, one after the other. */
export default {
  ...base,
  rootDir: '.',
  testMatch: ['**/*.operations.ts'],
  // Deadlines are for a machine that others use as well.
  testTimeout: 120_000,
};
