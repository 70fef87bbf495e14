import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import {
  LIVE_STATUS_CHANNEL,
  type ApplicationStatus,
  type ClusterStatus,
} from '@comptoir/plugin-live-status-common';
import { signalsDouble } from '@comptoir/plugin-portal-react/testUtils';
import { liveStatusApiRef, type LiveStatusApi } from '../LiveStatusApi';

/** @public */
export interface LiveStatusDoubleOptions {
  /** Returns the states of all applications, or rejects like a failed request. */
  applications: () => Promise<ApplicationStatus[]>;
  /** Returns the connections. Default: one connected cluster with the name `local`. */
  clusters?: () => Promise<ClusterStatus[]>;
}

/** @public */
export interface LiveStatusDouble {
  /** Pairs for `renderInTestApp({ apis })`. */
  apis: readonly [
    readonly [typeof liveStatusApiRef, LiveStatusApi],
    readonly [typeof signalApiRef, SignalApi],
  ];
  /** Broadcasts a change; call it within act(). */
  signal(detail: ApplicationStatus): void;
}

const connected = async (): Promise<ClusterStatus[]> => [
  {
    name: 'local',
    environments: ['dev', 'staging', 'production'],
    state: 'connected',
    since: new Date().toISOString(),
    argocd: { state: 'current' },
  },
];

/**
 * A double of the portal backend: its responses and its signals. An application
 * that is not listed has no environments.
 *
 * @public
 */
export function liveStatusDouble(
  options: LiveStatusDoubleOptions,
): LiveStatusDouble {
  const { applications, clusters = connected } = options;
  const { signals, broadcast } = signalsDouble();
  const liveStatus: LiveStatusApi = {
    listApplications: applications,
    listClusters: clusters,
    async getApplication(application) {
      const found = (await applications()).find(
        item => item.application === application,
      );
      return found ?? { application, environments: [] };
    },
  };
  return {
    apis: [
      [liveStatusApiRef, liveStatus],
      [signalApiRef, signals],
    ],
    signal: detail => broadcast(LIVE_STATUS_CHANNEL, detail),
  };
}
