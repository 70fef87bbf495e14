import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { definePart } from '../../definePart.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { kubernetesFiles } from './KubernetesFiles.ts';
import { provideKeys } from './provideKeys.ts';
import { probeHttps } from './requestHttps.ts';

/** The control plane's store; accepts only clients with the platform's certificate. */
export const etcd = definePart({
  name: 'etcd',
  group: 'kubernetes',
  description: 'real; accepts only clients with the platform’s certificate',
  ports: { main: 2399, peers: 2400 },
  programs: { etcd: goProgram('etcd') },
  needs: [],
  spec: ({ port, program, folder, env, run }) => {
    const { certificate, certificateKey } = kubernetesFiles(folder);
    const url = `https://127.0.0.1:${port('main')}`;
    const peerUrl = `https://127.0.0.1:${port('peers')}`;
    return {
      url,
      command: [
        program('etcd'),
        '--name',
        'n0',
        '--data-dir',
        join(folder, 'etcd'),
        '--listen-client-urls',
        url,
        '--advertise-client-urls',
        url,
        '--listen-peer-urls',
        peerUrl,
        '--initial-advertise-peer-urls',
        peerUrl,
        '--initial-cluster',
        `n0=${peerUrl}`,
        '--cert-file',
        certificate,
        '--key-file',
        certificateKey,
        '--client-cert-auth',
        '--trusted-ca-file',
        certificate,
        '--peer-cert-file',
        certificate,
        '--peer-key-file',
        certificateKey,
        '--peer-client-cert-auth',
        '--peer-trusted-ca-file',
        certificate,
        '--unsafe-no-fsync',
        '--log-level',
        'warn',
      ],
      seed: () => provideKeys({ folder, env, onStep: run.onStep }),
      // etcd rejects a folder that other users can read.
      prepare: () =>
        void mkdirSync(join(folder, 'etcd'), { recursive: true, mode: 0o700 }),
      probe: timeoutMs => probeHttps(folder, `${url}/health`, timeoutMs),
      stopDeadlineMs: 15_000,
    };
  },
});
