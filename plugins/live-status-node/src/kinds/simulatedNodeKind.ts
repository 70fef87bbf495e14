import { z } from 'zod/v4';
import type { Kind, KubernetesObject } from './Kind';
import { metadataSchema, SIMULATED_LABEL } from './labels';

const schema = z.object({ metadata: metadataSchema });

/** Nodes that run no containers; the key is the name. */
export const simulatedNodeKind: Kind<KubernetesObject> = {
  resource: 'nodes',
  program: 'Kubernetes',
  path: '/api/v1/nodes',
  labelSelector: `${SIMULATED_LABEL}=true`,
  schema: schema.transform(({ metadata }) => ({ key: metadata.name })),
};
