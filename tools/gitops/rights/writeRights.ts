import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ARGOCD_MATRIX, argocdMatrix } from './argocdMatrix.ts';
import { askArgocd } from './askArgocd.ts';
import { askKubernetes } from './askKubernetes.ts';
import { KUBERNETES_MATRIX, kubernetesMatrix } from './kubernetesMatrix.ts';
import { KUBERNETES_SUBJECTS } from './kubernetesSubjects.ts';
import { startRightsServer } from './startRightsServer.ts';

/** Rewrites the matrices of rights; review the difference and commit it. */
const root = resolve(import.meta.dirname, '..', '..', '..');
writeFileSync(join(root, ARGOCD_MATRIX), argocdMatrix(await askArgocd(root)));
const server = await startRightsServer(root);
try {
  const rights = await askKubernetes(server.api, KUBERNETES_SUBJECTS);
  writeFileSync(join(root, KUBERNETES_MATRIX), kubernetesMatrix(rights));
} finally {
  await server.stop();
}
console.log(`${ARGOCD_MATRIX} and ${KUBERNETES_MATRIX} are written`);
