import { z } from 'zod';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../files/writeFileAtomically.ts';
import { probeHttp } from '../../probes/probeHttp.ts';
import type { ProcessSpec } from '../../process/ProcessSpec.ts';
import type { ApiServer } from '../kubernetes/ApiServer.ts';
import {
  SEALED_SECRETS_ACCOUNT,
  SEALED_SECRETS_NAMESPACE,
  sealedSecretsSettings,
} from './sealedSecretsSettings.ts';

/** What the controller listens on. */
export type SealedSecretsPortName = 'sealed-secrets' | 'sealed-secrets-metrics';

/** The ports of the SealedSecrets controller. */
export function sealedSecretsPorts(
  offset: number,
): Record<SealedSecretsPortName, number> {
  return {
    'sealed-secrets': 8205 + offset,
    'sealed-secrets-metrics': 8206 + offset,
  };
}

/**
 * The controller only knows how to sign in from inside a cluster: by files at a fixed place. It is
 * given them in a mount namespace of its own, where nobody else sees them.
 */
const IN_ITS_PLACE = `
run=$(readlink -f /var/run)
account=$run/secrets/kubernetes.io/serviceaccount
mount -t tmpfs tmpfs "$run" && mkdir -p "$account" && cp "$0"/* "$account" && exec "$@"
echo "the SealedSecrets controller needs a mount namespace of its own" >&2
exit 1
`;

const TOKEN_REQUEST = {
  ...{ apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest' },
  // A year: it gets a new one at each start.
  spec: { expirationSeconds: 8760 * 3600 },
};
const TokenAnswer = z.object({ status: z.object({ token: z.string() }) });

/** The SealedSecrets controller, which opens what was sealed for a namespace in that namespace. */
export function createSealedSecretsPart(options: {
  /** The program. */
  controller: string;
  /** Teaches the API server its kind of objects. */
  bringKinds: () => Promise<void>;
  apiServer: ApiServer;
  ports: Record<SealedSecretsPortName, number>;
  apiServerPort: number;
  /** The control plane's certificate, which is its own authority. */
  certificate: string;
  /** The platform's. */
  folder: string;
  env: Readonly<Record<string, string>>;
}): ProcessSpec {
  const { controller, apiServer, ports, folder, env } = options;
  const account = join(folder, 'keys', 'sealed-secrets');
  const at = (name: SealedSecretsPortName) => `127.0.0.1:${ports[name]}`;
  const url = `http://${at('sealed-secrets')}`;
  const isRoot = process.getuid?.() === 0;
  return {
    ...{ name: 'sealed-secrets', kind: 'part', url },
    healthUrl: `${url}/healthz`,
    needs: ['kube-apiserver'],
    command: [
      ...(['unshare', '--mount'] as const),
      ...(isRoot ? [] : ['--map-root-user']),
      ...['sh', '-c', IN_ITS_PLACE, account, controller],
      ...['--listen-addr', at('sealed-secrets')],
      ...['--listen-metrics-addr', at('sealed-secrets-metrics')],
    ],
    cwd: folder,
    env: {
      ...env,
      KUBERNETES_SERVICE_HOST: '127.0.0.1',
      KUBERNETES_SERVICE_PORT: String(options.apiServerPort),
      POD_NAMESPACE: SEALED_SECRETS_NAMESPACE,
    },
    seed: async () => {
      await options.bringKinds();
      await apiServer.apply(sealedSecretsSettings());
      const made = await apiServer.ask(
        `/api/v1/namespaces/${SEALED_SECRETS_NAMESPACE}/serviceaccounts/${SEALED_SECRETS_ACCOUNT}/token`,
        { method: 'POST', body: TOKEN_REQUEST },
      );
      if (made.status >= 300) throw new Error(`no token: ${made.body}`);
      const { token } = TokenAnswer.parse(JSON.parse(made.body)).status;
      mkdirSync(account, { recursive: true, mode: 0o700 });
      const write = (name: string, text: string) =>
        writeFileAtomically(join(account, name), text, 0o600);
      write('token', token);
      write('namespace', SEALED_SECRETS_NAMESPACE);
      copyFileSync(options.certificate, join(account, 'ca.crt'));
    },
    probe: () => probeHttp(`${url}/healthz`),
    remedy:
      'if its log says that something is not permitted: this machine gives users no namespaces (sysctl kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns); all else goes on without it',
    startDeadlineMs: 60_000,
    stopDeadlineMs: 5000,
  };
}
