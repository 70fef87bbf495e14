import { createApiRef } from '@backstage/frontend-plugin-api';
import type { DeliveryMatrix } from '@comptoir/plugin-delivery-common';

/** What runs and what is released, from the portal backend. */
export interface DeliveryApi {
  /** @throws ResponseError when the portal backend refuses; TimeoutError when it does not respond */
  getMatrix(): Promise<DeliveryMatrix>;
}

export const deliveryApiRef = createApiRef<DeliveryApi>({
  id: 'plugin.delivery',
});
