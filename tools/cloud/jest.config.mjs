import base from '../../jest.node.mjs';

/** Tests of the environments as terraform plans them, without an AWS account. */
export default {
  ...base,
  rootDir: '.',
  testMatch: ['**/*.cloud.ts'],
  testTimeout: 180_000,
};
