import { createHash } from 'node:crypto';
import type { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import type { MovementDocument } from '../models/movementModel.ts';

/** Tells the audit trail of a movement that staff made; doing it twice is doing it once. */
export async function recordMovement(
  audit: AuditTrail,
  movement: MovementDocument,
): Promise<void> {
  const { levelBefore, actor, sku, reason, quantity, note } = movement;
  if (levelBefore === undefined) {
    return;
  }
  await audit.record(
    {
      actor,
      action: `stock.${reason}`,
      subject: sku,
      before: { available: levelBefore },
      after: { available: levelBefore + quantity, quantity, note },
    },
    entryId(movement),
  );
}

/** Sorts by age, as the ids of all entries do. */
function entryId({ _id, at }: MovementDocument): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(_id).digest('hex');
  return `aud_${time}${hash.slice(0, 20)}`;
}
