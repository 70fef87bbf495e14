import { fileURLToPath } from 'node:url';
import base from '../../jest.node.mjs';

const testing = name =>
  fileURLToPath(new URL(`./src/${name}`, import.meta.url));

/**
 * How services test themselves: against real MongoDB and RabbitMQ, which are
 * started unless MONGODB_URI and AMQP_URL are set, and held to their contract.
 *
 * @type {import('jest').Config}
 */
export default {
  ...base,
  testTimeout: 30_000,
  globalSetup: testing('globalSetup.mjs'),
  globalTeardown: testing('globalTeardown.mjs'),
  setupFilesAfterEnv: [testing('contracts/holdToContract.ts')],
};
