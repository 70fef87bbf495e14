import { z } from 'zod';
import { Account } from '../run/RunState.ts';
import { ProcessStatus } from '../supervisor/ProcessStatus.ts';

const ReportedProcess = ProcessStatus.omit({
  group: true,
  reason: true,
}).extend({ residentBytes: z.int().nullable() });

/** The output of `npm run status -- --json`. */
export const StatusReport = z.strictObject({
  processes: z.array(ReportedProcess.strict()),
  accounts: z.array(Account),
  kubeconfig: z.string().nullable(),
  argocd: z.string().nullable(),
  repository: z.string().nullable(),
});
/** See the schema of the same name. */
export type StatusReport = z.infer<typeof StatusReport>;
