import { createHash } from 'node:crypto';
import type { Message } from 'amqplib';
import mongoose from 'mongoose';
import { z } from 'zod';
import { messageHistory } from '../bus/messageHistory.ts';
import type { DeadLetterDocument } from './DeadLetterDocument.ts';

/** Characters of the payload in a preview. */
const PREVIEW = 300;

const WithAggregate = z.object({ aggregateId: z.string().max(200) });

/** Converts a message of a dead-letter queue; redeliveries yield the same id. */
export function readDeadLetter(message: Message): DeadLetterDocument {
  const { content } = message;
  const history = messageHistory(message);
  const { id, type, attempts, redriven, firstReason, firstFailedAt } = history;
  const text = content.toString('utf8');
  return {
    _id: history.deadLetterId ?? hashOf(message),
    state: 'waiting',
    messageId: id,
    type,
    attempts,
    redriven,
    aggregateId: aggregateIn(text),
    diedAt: history.diedAt ?? new Date(),
    reason: history.reason ?? 'unknown',
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

/** Hashes the parts of a message that are the same at each delivery. */
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
