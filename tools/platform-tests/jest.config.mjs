import base from '../../jest.node.mjs';

/** The built portal in Chromium, connected to the real parts of the platform. */
export default {
  ...base,
  rootDir: '.',
  testMatch: ['**/*.platform.ts'],
  // Deadlines allow for a shared machine.
  testTimeout: 120_000,
};
