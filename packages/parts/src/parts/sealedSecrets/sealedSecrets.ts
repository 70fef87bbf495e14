import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { definePart } from '../../definePart.ts';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { probeHttp } from '../../probes/probeHttp.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { apiServerOf } from '../kubernetes/apiServerOf.ts';
import { kubeApiserver } from '../kubernetes/kubeApiserver.ts';
import { kubernetesFiles } from '../kubernetes/KubernetesFiles.ts';
import {
  SEALED_SECRETS_ACCOUNT,
  SEALED_SECRETS_NAMESPACE,
  sealedSecretsSettings,
} from './sealedSecretsSettings.ts';

/**
 * Runs the controller in its own mount namespace: it reads its service account from files at a fixed
 * path, as in a cluster, and no other process sees them there.
 */
const RUN_IN_MOUNT_NAMESPACE = `
run=$(readlink -f /var/run)
account=$run/secrets/kubernetes.io/serviceaccount
mount -t tmpfs tmpfs "$run" && mkdir -p "$account" && cp "$0"/* "$account" && exec "$@"
echo "the SealedSecrets controller needs a mount namespace of its own" >&2
exit 1
`;

const TOKEN_REQUEST = {
  apiVersion: 'authentication.k8s.io/v1',
  kind: 'TokenRequest',
  // A year; each start requests a new token.
  spec: { expirationSeconds: 8760 * 3600 },
};
const TokenAnswer = z.object({ status: z.object({ token: z.string() }) });

/** The SealedSecrets controller, which decrypts a sealed secret in its namespace. */
export const sealedSecrets = definePart({
  name: 'sealed-secrets',
  group: 'delivery',
  description: 'real: decrypts sealed secrets',
  ports: { main: 8205, metrics: 8206 },
  programs: { controller: goProgram('sealed-secrets-controller') },
  needs: ['kube-apiserver'],
  kinds: ['sealed-secrets'],
  spec: ({ port, program, folder, env, run }) => {
    const account = join(folder, 'keys', 'sealed-secrets');
    const address = `127.0.0.1:${port('main')}`;
    const healthUrl = `http://${address}/healthz`;
    const isRoot = process.getuid?.() === 0;
    const apiServer = apiServerOf(run);
    return {
      url: `http://${address}`,
      healthUrl,
      command: [
        ...(['unshare', '--mount'] as const),
        ...(isRoot ? [] : ['--map-root-user']),
        'sh',
        '-c',
        RUN_IN_MOUNT_NAMESPACE,
        account,
        program('controller'),
        '--listen-addr',
        address,
        '--listen-metrics-addr',
        `127.0.0.1:${port('metrics')}`,
      ],
      env: {
        ...env,
        KUBERNETES_SERVICE_HOST: '127.0.0.1',
        KUBERNETES_SERVICE_PORT: String(run.portOf(kubeApiserver, 'main')),
        POD_NAMESPACE: SEALED_SECRETS_NAMESPACE,
      },
      seed: async () => {
        await apiServer.apply(sealedSecretsSettings());
        const made = await apiServer.request(
          `/api/v1/namespaces/${SEALED_SECRETS_NAMESPACE}/serviceaccounts/${SEALED_SECRETS_ACCOUNT}/token`,
          { method: 'POST', body: TOKEN_REQUEST },
        );
        if (made.status >= 300) {
          throw new Error(`no token: ${made.body}`);
        }
        const { token } = TokenAnswer.parse(JSON.parse(made.body)).status;
        mkdirSync(account, { recursive: true, mode: 0o700 });
        const write = (name: string, text: string) =>
          writeFileAtomically(join(account, name), text, 0o600);
        write('token', token);
        write('namespace', SEALED_SECRETS_NAMESPACE);
        const { certificate } = kubernetesFiles(folder);
        copyFileSync(certificate, join(account, 'ca.crt'));
      },
      probe: timeoutMs => probeHttp(healthUrl, timeoutMs),
      remedy:
        'if its log reports a missing permission: this machine allows users no namespaces (sysctl kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns); all other processes run without it',
      stopDeadlineMs: 5000,
    };
  },
});
