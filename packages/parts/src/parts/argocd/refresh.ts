import { z } from 'zod';
import type { ApiServer } from '../kubernetes/ApiServer.ts';
import { ARGOCD_NAMESPACE } from './argocdInstallation.ts';

/** The label of an application that names its service. */
export const NAME_LABEL = 'app.kubernetes.io/name';

/** The annotation of a set that Argo CD has not yet reconciled, or that failed. */
export const SET_REFRESH = 'argocd.argoproj.io/application-set-refresh';

/**
 * The annotations that make Argo CD compare Git and the cluster again. The value of that of a set is
 * the time: Argo CD keeps it on a set that failed, and reconciles the set at once only if it changes.
 */
const ANNOTATIONS = {
  applications: () => ({ 'argocd.argoproj.io/refresh': 'normal' }),
  applicationsets: () => ({ [SET_REFRESH]: new Date().toISOString() }),
};

const Names = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }) })),
});

/**
 * Refreshes Argo CD's applications or application sets.
 *
 * @param services limits the refresh to their applications
 * @throws Error when the API server refuses
 */
export async function refresh(
  apiServer: ApiServer,
  kind: keyof typeof ANNOTATIONS,
  services?: readonly string[],
): Promise<void> {
  const path = `/apis/argoproj.io/v1alpha1/namespaces/${ARGOCD_NAMESPACE}/${kind}`;
  const selector = `${NAME_LABEL} in (${services?.join(',')})`;
  const query = services
    ? `?labelSelector=${encodeURIComponent(selector)}`
    : '';
  const { items } = Names.parse(await apiServer.read(path + query));
  const patch = { metadata: { annotations: ANNOTATIONS[kind]() } };
  await Promise.all(
    items.map(({ metadata }) =>
      apiServer.merge(`${path}/${metadata.name}`, patch),
    ),
  );
}
