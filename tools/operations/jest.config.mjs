import base from '../../jest.node.mjs';

/** Operations tests use real processes, so they run sequentially from one file. */
export default {
  ...base,
  rootDir: '.',
  testMatch: ['**/*.operations.ts'],
  // Deadlines allow for a shared machine.
  testTimeout: 120_000,
};
