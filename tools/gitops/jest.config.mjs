import base from '../../jest.node.mjs';

/** The charts as helm renders them; every file asks helm, and nothing else runs. */
export default {
  ...base,
  rootDir: '.',
  testMatch: ['**/*.chart.ts'],
  testTimeout: 30_000,
};
