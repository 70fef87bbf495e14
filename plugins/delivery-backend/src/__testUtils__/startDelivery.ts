import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { changeRequestsServiceRef } from '@comptoir/plugin-change-requests-node';
import type {
  ChangeRequest,
  ChangeRequestDetails,
} from '@comptoir/plugin-change-requests-common';
import {
  deliveryMatrixSchema,
  deliverySignalSchema,
  type DeliveryCell,
  type DeliveryMatrix,
  type DeliverySignal,
} from '@comptoir/plugin-delivery-common';
import { liveStatusServiceRef } from '@comptoir/plugin-live-status-node';
import request from 'supertest';
import { deliveryPlugin } from '../plugin';
import { LiveStatusDouble } from './LiveStatusDouble';

/** A component of the catalog for a service. */
export const componentOf = (service: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: service,
    title: service.toUpperCase(),
    annotations: { 'comptoir.dev/application': service },
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team-shop' }],
});

/** Change requests that a test sets; an error makes every read fail. */
export interface ChangesDouble {
  requests: (ChangeRequest & Pick<ChangeRequestDetails, 'diff'>)[];
  error?: Error;
  /** Ids of requests whose details cannot be read. */
  broken: Set<string>;
  /** Ids of the details that were read. */
  reads: string[];
}

interface StartOptions {
  repository: string | undefined;
  components?: readonly string[];
}

/** Starts the plugin with a repository, and doubles of its other sources. */
export async function startDelivery(options: StartOptions) {
  const { repository, components = ['products'] } = options;
  const live = new LiveStatusDouble();
  const changes: ChangesDouble = {
    requests: [],
    broken: new Set(),
    reads: [],
  };
  const signals: DeliverySignal[] = [];
  const read = async () => {
    if (changes.error) {
      throw changes.error;
    }
    return changes.requests;
  };
  const rules = { required: 0, authorMayApprove: true };
  const local = { repository: repository ?? '', checkout: '.' };
  const backend = await startTestBackend({
    features: [
      deliveryPlugin,
      catalogServiceMock.factory({ entities: components.map(componentOf) }),
      mockServices.rootConfig.factory({
        data: repository === undefined ? {} : { changeRequests: { local } },
      }),
      createServiceFactory({
        service: liveStatusServiceRef,
        deps: {},
        factory: () => live,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async ({ message }) => {
            signals.push(deliverySignalSchema.parse(message));
          },
        }),
      }),
      createServiceFactory({
        service: changeRequestsServiceRef,
        deps: {},
        factory: () => ({
          list: async () => ({ items: await read(), rules }),
          create: async () => {
            throw new Error('not expected');
          },
          get: async id => {
            const found = (await read()).find(one => one.id === id);
            changes.reads.push(id);
            if (!found || changes.broken.has(id)) {
              throw new Error(`no change request ${id}`);
            }
            const allowed = { allowed: true } as const;
            return {
              ...found,
              checks: [],
              rules,
              actions: { approve: allowed, merge: allowed, close: allowed },
            };
          },
        }),
      }),
    ],
  });
  const get = () =>
    request(backend.server)
      .get('/api/delivery/matrix')
      .set('authorization', mockCredentials.user.header());
  const matrix = async (): Promise<DeliveryMatrix> =>
    deliveryMatrixSchema.parse((await get().expect(200)).body);
  return {
    backend,
    live,
    changes,
    signals,
    get,
    matrix,
    /** Returns a cell of the matrix. */
    async cell(service: string, environment: string): Promise<DeliveryCell> {
      const { rows } = await matrix();
      const row = rows.find(one => one.service === service);
      const found = row?.cells.find(one => one.environment === environment);
      if (!found) {
        throw new Error(`the matrix has no ${service} in ${environment}`);
      }
      return found;
    },
    stop: () => backend.stop(),
  };
}
