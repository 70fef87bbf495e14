import {
  deliveryMatrixSchema,
  type DeliveryMatrix,
} from '@comptoir/plugin-delivery-common';
import {
  requestJson,
  type RequestJsonOptions,
} from '@comptoir/plugin-portal-react';
import type { DeliveryApi } from './DeliveryApi';

/** {@link DeliveryApi} over HTTP. */
export class DeliveryClient implements DeliveryApi {
  constructor(private readonly options: RequestJsonOptions) {}

  async getMatrix(): Promise<DeliveryMatrix> {
    return deliveryMatrixSchema.parse(
      await requestJson(this.options, 'delivery', '/matrix'),
    );
  }
}
