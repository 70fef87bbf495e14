import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  signalsServiceRef,
  type SignalPayload,
} from '@backstage/plugin-signals-node';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { liveStatusPlugin } from '../plugin';

/** A running plugin. */
export interface TestLiveStatus {
  /** Everything that was broadcast. */
  signals: SignalPayload[];
  /** Reads a route as a signed-in user. */
  get(path: string): request.Test;
  stop(): Promise<void>;
}

/** Starts the plugin with the configuration `liveStatus`. */
export async function startLiveStatus(
  liveStatus: JsonObject,
): Promise<TestLiveStatus> {
  const signals: SignalPayload[] = [];
  const backend = await startTestBackend({
    features: [
      liveStatusPlugin,
      mockServices.rootConfig.factory({ data: { liveStatus } }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({
          publish: async signal => void signals.push(signal),
        }),
      }),
    ],
  });
  return {
    signals,
    get: path =>
      request(backend.server)
        .get(`/api/live-status${path}`)
        .set('authorization', mockCredentials.user.header()),
    stop: () => backend.stop(),
  };
}
