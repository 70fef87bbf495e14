import base from '../../jest.node.mjs';

/** Tests of `.gitlab-ci.yml` and `ci/` with gitlab-ci-local, in a temporary repository. */
export default {
  ...base,
  rootDir: '.',
  testMatch: ['**/*.pipeline.ts'],
  testTimeout: 180_000,
};
