import { createHash } from 'node:crypto';
import type { Message } from 'amqplib';
import mongoose from 'mongoose';
import { z } from 'zod';
import { messagePast } from '../bus/messagePast.ts';
import type { DeadLetterDocument } from './DeadLetterDocument.ts';

/** Characters of the payload that lists show. */
const PREVIEW = 300;

const WithAggregate = z.object({ aggregateId: z.string().max(200) });

/** The letter that a message of a dead-letter queue is; the same message is the same letter. */
export function readDeadLetter(message: Message): DeadLetterDocument {
  const { content } = message;
  const past = messagePast(message);
  const { id, type, attempts, redriven, firstReason, firstFailedAt } = past;
  const text = content.toString('utf8');
  return {
    _id: past.deadLetterId ?? hashOf(message),
    state: 'waiting',
    messageId: id,
    type,
    attempts,
    redriven,
    aggregateId: aggregateIn(text),
    diedAt: past.diedAt ?? new Date(),
    reason: past.reason ?? 'unknown',
    firstFailure:
      firstReason !== undefined && firstFailedAt
        ? { reason: firstReason, at: firstFailedAt }
        : null,
    bytes: content.length,
    preview: text.slice(0, PREVIEW),
    content: new mongoose.mongo.Binary(content),
    decision: null,
    closedAt: null,
  };
}

/** Of what stays the same however often the message is delivered. */
function hashOf({ content, properties }: Message): string {
  const messageId: unknown = properties.messageId;
  const death: unknown = properties.headers?.['x-death'];
  const hash = createHash('sha256')
    .update(JSON.stringify([messageId, death]))
    .update(content)
    .digest('hex');
  return `dea_${hash.slice(0, 32)}`;
}

function aggregateIn(text: string): string | null {
  try {
    const found = WithAggregate.safeParse(JSON.parse(text));
    return found.data?.aggregateId ?? null;
  } catch {
    return null;
  }
}
