import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Cluster } from '../Cluster';
import { applicationKind } from '../kinds/ApplicationObject';
import { applicationSetKind } from '../kinds/ApplicationSetObject';
import { backupKind } from '../kinds/BackupObject';
import { deploymentKind } from '../kinds/DeploymentObject';
import type { Kind, KubernetesObject } from '../kinds/Kind';
import { locationKind } from '../kinds/LocationObject';
import { podKind } from '../kinds/PodObject';
import { rolloutKind } from '../kinds/RolloutObject';
import { scheduleKind } from '../kinds/ScheduleObject';
import { simulatedNodeKind } from '../kinds/simulatedNodeKind';
import { KindWatch } from './KindWatch';
import type { OnChange } from './ObjectStore';

interface WatchKindsOptions {
  cluster: Cluster;
  logger: LoggerService;
  /** Called after the change of an object. */
  onChange: OnChange;
  /** Called after a kind became current or unavailable. */
  onState: () => void;
}

/** The kinds that are watched in a cluster. */
export type WatchedKinds = ReturnType<typeof watchKinds>;

/** Returns a watch, not running yet, for each kind that the live state is made of. */
export function watchKinds(options: WatchKindsOptions) {
  const { cluster, ...rest } = options;
  const { name, argocd, velero } = cluster;
  const watch = <T extends KubernetesObject>(kind: Kind<T>) =>
    KindWatch.create({ kind, cluster: name, ...rest });
  return {
    applications: watch(applicationKind(argocd.namespace)),
    applicationSets: watch(applicationSetKind(argocd.namespace)),
    pods: watch(podKind),
    deployments: watch(deploymentKind),
    rollouts: watch(rolloutKind),
    nodes: watch(simulatedNodeKind),
    backups: watch(backupKind(velero.namespace)),
    schedules: watch(scheduleKind(velero.namespace)),
    locations: watch(locationKind(velero.namespace)),
  };
}
