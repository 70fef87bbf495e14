import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { NONSENSE_HEADER } from '@comptoir/kit-testing/contracts/nonsenseHeader';
import type { LetterDesk } from '@comptoir/shop-testing/LetterDesk';
import { expect } from '@playwright/test';
import amqplib from 'amqplib';
import { z } from 'zod';
import { address } from './address.ts';
import { eventually } from './eventually.ts';

const root = resolve(import.meta.dirname, '..', '..', '..', '..');

const Secrets = z.object({ rabbitmqPassword: z.string() });

/** Publishes poison messages, finds their dead letters and discards them. */
export class DeadLetterDesk {
  readonly #letters: LetterDesk;

  constructor(letters: LetterDesk) {
    this.#letters = letters;
  }

  /** Publishes an invalid `stock.changed`, which each consumer dead-letters. Returns its aggregate id. */
  async publishNonsense(): Promise<string> {
    const aggregateId = `NONSENSE-${randomUUID().slice(0, 8).toUpperCase()}`;
    const broker = await amqplib.connect(brokerUrl());
    const channel = await broker.createConfirmChannel();
    const event = { id: `evt_${randomUUID()}`, aggregateId, data: {} };
    const content = Buffer.from(JSON.stringify(event));
    channel.publish('comptoir.events', 'stock.changed', content, {
      headers: { [NONSENSE_HEADER]: true },
    });
    await channel.waitForConfirms();
    await broker.close();
    return aggregateId;
  }

  /** Waits for the dead letter of the message and returns its id. */
  async letterOf(
    service: 'products' | 'shopping',
    aggregateId: string,
  ): Promise<string> {
    return eventually(async () => {
      const letters = await this.#letters.list(service);
      const letter = letters.find(one => one.aggregateId === aggregateId);
      expect(letter).toBeDefined();
      return letter?.id ?? '';
    });
  }

  discard(service: 'products' | 'shopping', id: string): Promise<void> {
    return this.#letters.discard(service, id);
  }
}

/** Returns the URL of RabbitMQ with its password. */
function brokerUrl(): string {
  const folder = process.env['COMPTOIR_VAR'] ?? resolve(root, 'var');
  const file = readFileSync(resolve(folder, 'secrets.json'), 'utf8');
  const { rabbitmqPassword } = Secrets.parse(JSON.parse(file));
  return address('rabbitmq').replace('://', `://comptoir:${rabbitmqPassword}@`);
}
