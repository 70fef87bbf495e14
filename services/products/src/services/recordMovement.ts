import { createHash } from 'node:crypto';
import type { AuditTrail } from '@comptoir/kit/mongo/AuditTrail';
import type { MovementDocument } from '../models/movementModel.ts';

/** Records a movement made by staff in the audit trail; idempotent. */
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

/** Creates an entry id that sorts by age, like the ids of all entries. */
function entryId({ _id, at }: MovementDocument): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(_id).digest('hex');
  return `aud_${time}${hash.slice(0, 20)}`;
}
