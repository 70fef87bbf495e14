import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DeadLetterList } from '@comptoir/kit/deadLetters/deadLetter';
import { NONSENSE_HEADER } from '@comptoir/kit-testing/contracts/nonsenseHeader';
import { expect } from '@playwright/test';
import amqplib from 'amqplib';
import { z } from 'zod';
import { address } from './address.ts';
import { ask } from './ask.ts';
import { eventually } from './eventually.ts';

const root = resolve(import.meta.dirname, '..', '..', '..', '..');

const Secrets = z.object({ rabbitmqPassword: z.string() });

/** Where messages that nobody can take in are made, found and thrown away. */
export class DeadLetterDesk {
  readonly #token: string;

  /** @param token Of staff. */
  constructor(token: string) {
    this.#token = token;
  }

  /** Tells all services of a stock that cannot be: a dead letter in each that listens. */
  async tellNonsense(): Promise<string> {
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

  /** The letter of such a message, once it is dead. */
  async letterOf(
    service: 'products' | 'shopping',
    aggregateId: string,
  ): Promise<string> {
    const url = `${address(service)}/v1/dead-letters`;
    return eventually(async () => {
      const { items } = await ask(DeadLetterList, url, { token: this.#token });
      const letter = items.find(one => one.aggregateId === aggregateId);
      expect(letter).toBeDefined();
      return letter?.id ?? '';
    });
  }

  async discard(service: 'products' | 'shopping', id: string): Promise<void> {
    const url = `${address(service)}/v1/dead-letters/${id}/discard`;
    const asked = { method: 'POST', token: this.#token };
    await ask(z.unknown(), url, { ...asked, json: { note: 'A test' } });
  }
}

/** RabbitMQ, with what lets one in. */
function brokerUrl(): string {
  const folder = process.env['COMPTOIR_VAR'] ?? resolve(root, 'var');
  const file = readFileSync(resolve(folder, 'secrets.json'), 'utf8');
  const { rabbitmqPassword } = Secrets.parse(JSON.parse(file));
  return address('rabbitmq').replace('://', `://comptoir:${rabbitmqPassword}@`);
}
