import type { Message } from 'amqplib';
import { z } from 'zod';
import { traceHeaders } from './traceHeaders.ts';

/** What the broker adds when a message leaves a queue by itself; newest first. */
const Death = z.object({
  reason: z.string(),
  time: z.object({ value: z.number() }),
  'routing-keys': z.array(z.string()).default([]),
});

const text = z.string().optional().catch(undefined);
const count = z.int().min(0).catch(0);
const date = z.coerce.date().optional().catch(undefined);

/** A header that isn't as it should be counts as absent. */
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

/** What a message says of itself and of what has befallen it. */
export interface MessagePast {
  /** The event's id. */
  id: string;
  /** The event's type; once put aside, the routing key is a queue's name. */
  type: string;
  /** Tries that failed, since it was last sent or driven again. */
  attempts: number;
  /** How often it was driven again after its death. */
  redriven: number;
  /** Why the last try failed. */
  reason: string | undefined;
  firstReason: string | undefined;
  firstFailedAt: Date | undefined;
  diedAt: Date | undefined;
  /** Given to it when it died; absent when the broker put it aside. */
  deadLetterId: string | undefined;
}

/** Reads the headers that consumers and the broker write. */
export function messagePast(message: Message): MessagePast {
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

/** The headers of a message that is put aside after one more try. */
export function headersAside(
  past: MessagePast,
  now: { attempts: number; reason: string; deadLetterId: string | undefined },
): Record<string, unknown> {
  const at = new Date().toISOString();
  return {
    ...traceHeaders(),
    'x-type': past.type,
    'x-attempt': now.attempts,
    'x-redriven': past.redriven,
    'x-reason': now.reason,
    'x-first-reason': past.firstReason ?? now.reason,
    'x-first-failed-at': past.firstFailedAt?.toISOString() ?? at,
    ...(now.deadLetterId !== undefined && {
      'x-died-at': at,
      'x-dead-letter': now.deadLetterId,
    }),
  };
}
