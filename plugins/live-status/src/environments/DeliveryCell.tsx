import type { DeliveryStatus } from '@comptoir/plugin-live-status-common';
import { deliveryBadges } from '@comptoir/plugin-live-status-react';
import { Ago } from '@comptoir/plugin-portal-react';
import { Cell } from './Cell';
import { lastKnown } from './lastKnown';

/** Health and sync of the application in Argo CD, and the age of the last sync. */
export function DeliveryCell({ delivery }: { delivery: DeliveryStatus }) {
  const { source, syncedAt } = delivery;
  return (
    <Cell
      label="Delivery"
      badges={deliveryBadges(delivery)}
      notes={[
        lastKnown(source, current =>
          deliveryBadges({ ...delivery, source: current }),
        ),
        syncedAt && (
          <>
            Last sync <Ago time={syncedAt} />
          </>
        ),
      ]}
    />
  );
}
