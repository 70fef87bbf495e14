import type { StateBadgeProps } from '@comptoir/plugin-portal-react';

/** Phases of `velero.io/v1 Backup`; only `Completed` is success. */
const PHASES: Record<string, StateBadgeProps> = {
  Completed: { tone: 'success', label: 'Completed' },
  PartiallyFailed: { tone: 'danger', label: 'Partially failed' },
  Failed: { tone: 'danger', label: 'Failed' },
  FailedValidation: { tone: 'danger', label: 'Invalid' },
  New: { tone: 'progress', label: 'Waiting' },
  Queued: { tone: 'progress', label: 'Waiting' },
  ReadyToStart: { tone: 'progress', label: 'Waiting' },
  InProgress: { tone: 'progress', label: 'Running' },
  WaitingForPluginOperations: { tone: 'progress', label: 'Moving data' },
  WaitingForPluginOperationsPartiallyFailed: {
    tone: 'danger',
    label: 'Partially failed, moving data',
  },
  Finalizing: { tone: 'progress', label: 'Finalizing' },
  FinalizingPartiallyFailed: {
    tone: 'danger',
    label: 'Partially failed, finalizing',
  },
  Deleting: { tone: 'progress', label: 'Deleting' },
};

/** Returns the state of a backup; a phase that is not listed is unknown. */
export function phaseBadge(phase: string): StateBadgeProps {
  return PHASES[phase] ?? { tone: 'unknown', label: phase };
}
