import type { Message } from 'amqplib';
import { z } from 'zod';
import { traceHeaders } from './traceHeaders.ts';

/** An entry of `x-death`, which the broker adds when it dead-letters a message; newest first. */
const Death = z.object({
  reason: z.string(),
  time: z.object({ value: z.number() }),
  'routing-keys': z.array(z.string()).default([]),
});

const text = z.string().optional().catch(undefined);
const count = z.int().min(0).catch(0);
const date = z.coerce.date().optional().catch(undefined);

/** An invalid header counts as absent. */
const Headers = z.object({
  'x-type': text,
  'x-attempt': count,
  'x-redriven': count,
  'x-reason': text,
  'x-first-reason': text,
  'x-first-failed-at': date,
  'x-died-at': date,
  'x-dead-letter': text,
  'x-death': z.array(Death).catch([]),
});

/** A message's identity, attempts and failures, from its headers. */
export interface MessageHistory {
  /** The event's id. */
  id: string;
  /** The event's type; the routing key of a retried message is a queue's name. */
  type: string;
  /** Failed attempts since it was published or redriven. */
  attempts: number;
  /** Number of redrives. */
  redriven: number;
  /** Reason of the last failure. */
  reason: string | undefined;
  firstReason: string | undefined;
  firstFailedAt: Date | undefined;
  diedAt: Date | undefined;
  /** Assigned when the consumer dead-letters it; absent when the broker did. */
  deadLetterId: string | undefined;
}

/** Reads the headers that consumers and the broker write. */
export function messageHistory(message: Message): MessageHistory {
  const found = Headers.parse(message.properties.headers ?? {});
  const death = found['x-death'][0];
  const keys = found['x-death'].at(-1)?.['routing-keys'] ?? [];
  const id: unknown = message.properties.messageId;
  return {
    id: typeof id === 'string' ? id : 'unknown',
    type: found['x-type'] ?? keys[0] ?? message.fields.routingKey,
    attempts: found['x-attempt'],
    redriven: found['x-redriven'],
    reason: found['x-reason'] ?? death?.reason,
    firstReason: found['x-first-reason'],
    firstFailedAt: found['x-first-failed-at'],
    diedAt: found['x-died-at'] ?? (death && new Date(death.time.value * 1_000)),
    deadLetterId: found['x-dead-letter'],
  };
}

/** The headers of a message that is retried or dead-lettered after a failed attempt. */
export function retryHeaders(
  history: MessageHistory,
  now: { attempts: number; reason: string; deadLetterId: string | undefined },
): Record<string, unknown> {
  const at = new Date().toISOString();
  return {
    ...traceHeaders(),
    'x-type': history.type,
    'x-attempt': now.attempts,
    'x-redriven': history.redriven,
    'x-reason': now.reason,
    'x-first-reason': history.firstReason ?? now.reason,
    'x-first-failed-at': history.firstFailedAt?.toISOString() ?? at,
    ...(now.deadLetterId !== undefined && {
      'x-died-at': at,
      'x-dead-letter': now.deadLetterId,
    }),
  };
}
