import type { AuditEntry } from '@comptoir/contracts/audit';

/** Converts an audit entry into a row of the list. */
export function toAuditRow(entry: AuditEntry) {
  const { id, at, actor, action, subject, before, after } = entry;
  const change = JSON.stringify({ before, after }, null, 2);
  return { id, at, actor, action, subject, change };
}
export type AuditRow = ReturnType<typeof toAuditRow>;
