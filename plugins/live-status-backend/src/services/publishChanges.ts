import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  CLUSTERS_CHANNEL,
  type ClusterStatus,
} from '@comptoir/plugin-live-status-common';
import type { LiveStatusService } from '@comptoir/plugin-live-status-node';
import { ChangePublisher } from './ChangePublisher';

interface PublishOptions {
  liveStatus: LiveStatusService;
  logger: LoggerService;
  signals: SignalsService;
}

/** Broadcasts each change of the live state; returns a function that ends it. */
export function publishChanges(options: PublishOptions): () => void {
  const { liveStatus, logger, signals } = options;
  const publisher = ChangePublisher.create({
    signals,
    logger,
    isKnown: name => liveStatus.isKnown(name),
    statusOf: name => liveStatus.application(name),
  });
  const publishCluster = (message: ClusterStatus) =>
    signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: CLUSTERS_CHANNEL,
        message,
      })
      .catch(error =>
        logger.warn(
          `Cannot broadcast the state of the cluster ${message.name}`,
          toError(error),
        ),
      );
  const unsubscribe = liveStatus.subscribe({
    onApplication: name => publisher.change(name),
    onCluster: status => void publishCluster(status),
  });
  return () => {
    unsubscribe();
    publisher.stop();
  };
}
