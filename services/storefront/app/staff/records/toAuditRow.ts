import type { AuditEntry } from '@comptoir/contracts/audit';

/** An entry of the trail as one line of a list. */
export function toAuditRow(entry: AuditEntry) {
  const { id, at, actor, action, subject, before, after } = entry;
  const change = JSON.stringify({ before, after }, null, 2);
  return { id, at, actor, action, subject, change };
}
export type AuditRow = ReturnType<typeof toAuditRow>;
