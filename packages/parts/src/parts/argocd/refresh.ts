import { z } from 'zod';
import type { ApiServer } from '../kubernetes/ApiServer.ts';
import { ARGOCD_NAMESPACE } from './argocdSettings.ts';

/** The label of an application that names its service. */
export const NAME_LABEL = 'app.kubernetes.io/name';

/** How each kind of object is told to look at Git and at the cluster again. */
const ANNOTATIONS = {
  applications: { 'argocd.argoproj.io/refresh': 'normal' },
  applicationsets: { 'argocd.argoproj.io/application-set-refresh': 'true' },
};

const Names = z.object({
  items: z.array(z.object({ metadata: z.object({ name: z.string() }) })),
});

/**
 * Has Argo CD look at its applications, or at its application sets, again.
 *
 * @param services whose applications; without it all
 * @throws Error when the API server does not do it
 */
export async function refresh(
  apiServer: ApiServer,
  what: keyof typeof ANNOTATIONS,
  services?: readonly string[],
): Promise<void> {
  const path = `/apis/argoproj.io/v1alpha1/namespaces/${ARGOCD_NAMESPACE}/${what}`;
  const selector = `${NAME_LABEL} in (${services?.join(',')})`;
  const some = services ? `?labelSelector=${encodeURIComponent(selector)}` : '';
  const { items } = Names.parse(await apiServer.read(path + some));
  const patch = { metadata: { annotations: ANNOTATIONS[what] } };
  await Promise.all(
    items.map(({ metadata }) =>
      apiServer.merge(`${path}/${metadata.name}`, patch),
    ),
  );
}
