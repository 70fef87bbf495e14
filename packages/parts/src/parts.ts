import type { Part } from './Part.ts';
import { argocdApplicationController } from './parts/argocd/argocdApplicationController.ts';
import { argocdApplicationsetController } from './parts/argocd/argocdApplicationsetController.ts';
import { argocdFollow } from './parts/argocd/argocdFollow.ts';
import { argocdRedis } from './parts/argocd/argocdRedis.ts';
import { argocdRepoServer } from './parts/argocd/argocdRepoServer.ts';
import { argocdServer } from './parts/argocd/argocdServer.ts';
import { etcd } from './parts/kubernetes/etcd.ts';
import { kubeApiserver } from './parts/kubernetes/kubeApiserver.ts';
import { kubeControllerManager } from './parts/kubernetes/kubeControllerManager.ts';
import { kubeScheduler } from './parts/kubernetes/kubeScheduler.ts';
import { kwok } from './parts/kubernetes/kwok.ts';
import { mongodb } from './parts/mongodb/mongodb.ts';
import { epmd } from './parts/rabbitmq/epmd.ts';
import { rabbitmq } from './parts/rabbitmq/rabbitmq.ts';
import { argoRollouts } from './parts/rollouts/argoRollouts.ts';
import { s3 } from './parts/s3/s3.ts';
import { sealedSecrets } from './parts/sealedSecrets/sealedSecrets.ts';
import { velero } from './parts/velero/velero.ts';

/** Every local part, each after its needs; the order of `npm run status`. */
export const PARTS: readonly Part[] = [
  epmd,
  rabbitmq,
  mongodb,
  etcd,
  kubeApiserver,
  kubeControllerManager,
  kubeScheduler,
  kwok,
  argocdRedis,
  argocdRepoServer,
  argocdApplicationController,
  argocdApplicationsetController,
  argocdServer,
  argocdFollow,
  argoRollouts,
  sealedSecrets,
  s3,
  velero,
];
