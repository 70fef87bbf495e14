import { fileURLToPath } from 'node:url';
import base from '../../jest.node.mjs';

const testing = name =>
  fileURLToPath(new URL(`./src/${name}`, import.meta.url));

/**
 * Tests services against a real MongoDB and RabbitMQ, which are started unless
 * MONGODB_URI and AMQP_URL are set, and checks their exchanges against their contract.
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
