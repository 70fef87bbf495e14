import base from '../../jest.node.mjs';

/** The tests of commands start several processes each. */
export default { ...base, testTimeout: 60_000 };
