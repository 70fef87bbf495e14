import base from '../../jest.node.mjs';

/** The kill tests kill real processes, so they run sequentially from one file. */
export default {
  ...base,
  rootDir: '.',
  testMatch: ['**/*.kill.ts'],
  // Deadlines allow for a shared machine.
  testTimeout: 240_000,
};
