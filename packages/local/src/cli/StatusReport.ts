import { z } from 'zod';
import { OwnCluster } from '../plan/OwnCluster.ts';
import { BuildProgress } from '../platform/BuildProgress.ts';
import { Account } from '../run/RunState.ts';
import { ProcessStatus } from '../supervisor/ProcessStatus.ts';
import { DependencyState } from './readDependencies.ts';

const ReportedProcess = ProcessStatus.omit({
  group: true,
  reason: true,
}).extend({
  residentBytes: z.int().nullable(),
  /** What the process depends on, as it reports it; empty for parts. */
  dependencies: z.array(DependencyState),
});

/** The output of `npm run status -- --json`. */
export const StatusReport = z.strictObject({
  processes: z.array(ReportedProcess.strict()),
  accounts: z.array(Account),
  kubeconfig: z.string().nullable(),
  argocd: z.string().nullable(),
  repository: z.string().nullable(),
  /** The build of the platform's programs; null when none is running. */
  build: BuildProgress.nullable(),
  /** The cluster of `KUBECONFIG`; null when the portal shows the local one. */
  ownCluster: OwnCluster.nullable(),
});
/** See the schema of the same name. */
export type StatusReport = z.infer<typeof StatusReport>;
