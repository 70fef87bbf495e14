/** Starts the real parts once for all test files, unless the environment contains their URLs. */
export default async function globalSetup() {
  if (process.env.MONGODB_URI && process.env.AMQP_URL) return;
  const { startParts } = await import('@comptoir/parts/testing/startParts');
  const parts = await startParts();
  process.env.MONGODB_URI = parts.mongodbUri;
  process.env.AMQP_URL = parts.amqpUrl;
  globalThis.stopParts = parts.stop;
}
