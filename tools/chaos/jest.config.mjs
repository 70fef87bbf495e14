import base from '../../jest.node.mjs';

/** The kill tests: real processes that are killed, so one file, one after the other. */
export default {
  ...base,
  rootDir: '.',
  testMatch: ['**/*.kill.ts'],
  // Deadlines are for a machine that others use as well.
  testTimeout: 240_000,
};
