import { readFileSync } from 'node:fs';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { KUBERNETES_USERS, kubernetesFiles } from './KubernetesFiles.ts';
import { readTokens } from './readTokens.ts';

/** Writes each user's kubeconfig, for this run's port. */
export function writeKubeconfigs(folder: string, url: string): void {
  const files = kubernetesFiles(folder);
  const tokens = readTokens(files.tokens);
  const authority = readFileSync(files.certificate).toString('base64');
  for (const { name } of KUBERNETES_USERS) {
    const cluster = { server: url, 'certificate-authority-data': authority };
    const config = {
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'comptoir',
      clusters: [{ name: 'comptoir', cluster }],
      users: [{ name, user: { token: tokens.get(name) } }],
      contexts: [
        { name: 'comptoir', context: { cluster: 'comptoir', user: name } },
      ],
    };
    // JSON is valid YAML.
    const content = `${JSON.stringify(config, null, 2)}\n`;
    writeFileAtomically(files.kubeconfig(name), content, 0o600);
  }
}
