import base from '../../jest.node.mjs';

/** Needs neither MongoDB nor RabbitMQ. @type {import('jest').Config} */
export default { ...base, testTimeout: 30_000 };
