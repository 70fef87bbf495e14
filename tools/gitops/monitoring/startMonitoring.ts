import type { TestApiServer } from '@comptoir/parts/testing/startApiServer';
import { startApiServer } from '@comptoir/parts/testing/startApiServer';
import type { MonitoredObject } from './monitoredObjects.ts';
import { MONITORING } from './prometheusOf.ts';
import {
  OPERATOR_MODULE,
  startPrometheusOperator,
} from './startPrometheusOperator.ts';

/**
 * Starts an API server with monitors and rules in their namespaces, then the Prometheus operator.
 *
 * @throws Error when one of them does not start or the API server refuses an object
 */
export async function startMonitoring(options: {
  /** The repository. */
  root: string;
  objects: readonly MonitoredObject[];
  /** Objects of the kind Prometheus. */
  prometheuses: readonly object[];
}): Promise<{ server: TestApiServer; stop(): Promise<void> }> {
  const { root, objects, prometheuses } = options;
  const server = await startApiServer({ root });
  try {
    await server.applyKinds(OPERATOR_MODULE);
    const used = new Set(objects.map(({ metadata }) => metadata.namespace));
    const namespaces = [MONITORING, ...used].map(name => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    }));
    await server.api.apply([...namespaces, ...objects, ...prometheuses]);
    const operator = await startPrometheusOperator(root, server);
    return {
      server,
      stop: async () => {
        await operator.stop();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
