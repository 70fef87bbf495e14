import base from '../../jest.node.mjs';

/** The tests that need the real control plane: `npm run platform:build`. */
export default {
  ...base,
  testMatch: ['**/*.platform.ts'],
  // Deadlines are for a machine that others use as well.
  testTimeout: 120_000,
};
