import base from '../../jest.node.mjs';

/** Tests of the charts as rendered by helm; no other part runs. */
export default {
  ...base,
  rootDir: '.',
  testMatch: ['**/*.chart.ts'],
  testTimeout: 30_000,
};
