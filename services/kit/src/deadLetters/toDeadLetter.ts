import { isUtf8 } from 'node:buffer';
import type { DeadLetter, DeadLetterSummary } from './DeadLetter.ts';
import type { DeadLetterDocument } from './DeadLetterDocument.ts';
import type { DeadLetterFacts } from './DeadLetterStore.ts';

/** Converts a stored letter to an item of a list. */
export function toSummary(letter: DeadLetterFacts): DeadLetterSummary {
  const { _id: id, state, messageId, type, aggregateId, reason } = letter;
  const { attempts, redriven, bytes, preview, firstFailure } = letter;
  const { decision } = letter;
  return {
    id,
    state,
    messageId,
    type,
    aggregateId,
    diedAt: letter.diedAt.toISOString(),
    reason,
    firstFailure: firstFailure && {
      reason: firstFailure.reason,
      at: firstFailure.at.toISOString(),
    },
    attempts,
    redriven,
    bytes,
    preview,
    decision: decision && {
      actor: decision.actor,
      at: decision.at.toISOString(),
      note: decision.note,
    },
  };
}

/** Converts a stored letter with its payload. */
export function toDeadLetter(letter: DeadLetterDocument): DeadLetter {
  const bytes = letter.content && Buffer.from(letter.content.value());
  const encoding = bytes && isUtf8(bytes) ? 'utf8' : 'base64';
  return {
    ...toSummary(letter),
    payload: bytes && { encoding, content: bytes.toString(encoding) },
  };
}
