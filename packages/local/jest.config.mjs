import base from '../../jest.node.mjs';

/** @type {import('jest').Config} */
export default {
  ...base,
  // Each suite starts processes of its own; more at once would only wait for one another.
  maxWorkers: 2,
  // A test starts real parts; a loaded machine takes minutes.
  testTimeout: 180_000,
};
