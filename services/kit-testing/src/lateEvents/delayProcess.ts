import { existsSync } from 'node:fs';

/**
 * Loaded before a service's own code by `node --import`, in tests only. The
 * seed is in this module's URL: `delayProcess.ts?seed=7`. Does nothing in
 * processes other than services.
 */

/** Maximum delay of a message, in milliseconds. */
const MAX_DELAY_MS = 2_000;

if (existsSync('openapi.json')) {
  const { default: amqplib } = await import('amqplib');
  const { Random } = await import('../Random.ts');
  const { delayMessages } = await import('./delayMessages.ts');
  const seed = Number(new URL(import.meta.url).searchParams.get('seed'));
  delayMessages(amqplib, new Random(seed), MAX_DELAY_MS);
}
