import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  DELIVERY_CHANNEL,
  type DeliverySignal,
} from '@comptoir/plugin-delivery-common';

/** Returns a function that broadcasts an update of the matrix; a failure is logged. */
export function publishUpdates(options: {
  logger: LoggerService;
  signals: SignalsService;
}): (update: DeliverySignal) => void {
  const { logger, signals } = options;
  return message => {
    signals
      .publish({
        recipients: { type: 'broadcast' },
        channel: DELIVERY_CHANNEL,
        message,
      })
      .catch(error =>
        logger.warn('Cannot broadcast the matrix', toError(error)),
      );
  };
}
