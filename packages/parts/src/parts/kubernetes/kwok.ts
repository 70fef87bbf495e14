import { dirname, join, relative } from 'node:path';
import { definePart } from '../../definePart.ts';
import { goProgram } from '../../programs/ProgramSource.ts';
import { apiServerOf } from './apiServerOf.ts';
import { ensureNodes } from './ensureNodes.ts';
import { kubernetesFiles } from './KubernetesFiles.ts';
import { probeHttps } from './requestHttps.ts';
import { certificateArguments } from './serving.ts';
import { writeStages } from './writeStages.ts';

/** Simulated kubelets: pods are scheduled and become ready, and nothing runs in them. */
export const kwok = definePart({
  name: 'kwok',
  group: 'kubernetes',
  description:
    'simulates kubelets: a node in each of three zones, labelled `comptoir.dev/simulated`',
  ports: { main: 10_257 },
  programs: { kwok: goProgram('kwok') },
  needs: ['kube-apiserver'],
  spec: ({ port, program, folder, run }) => {
    const listensOn = port('main');
    const url = `https://127.0.0.1:${listensOn}`;
    const stages = join(folder, 'stages.yaml');
    const inFolder = (file: string) => `./${relative(folder, file)}`;
    return {
      url,
      command: [
        program('kwok'),
        // Relative to the working directory: kwok reads the files of --config as comma-separated values.
        `--kubeconfig=${inFolder(kubernetesFiles(folder).kubeconfig('admin'))}`,
        '--manage-all-nodes=true',
        `--config=${inFolder(stages)}`,
        '--node-ip=127.0.0.1',
        `--node-port=${listensOn}`,
        `--server-address=127.0.0.1:${listensOn}`,
        ...certificateArguments(folder),
        // Without leases, nodes and their pods become unready.
        '--node-lease-duration-seconds=40',
      ],
      prepare: () => {
        // The module's files are in the program's folder.
        const from = join(dirname(program('kwok')), 'stages');
        writeStages({ from, to: stages });
      },
      probe: timeoutMs => probeHttps(folder, `${url}/healthz`, timeoutMs),
      configure: () => ensureNodes(apiServerOf(run)),
      stopDeadlineMs: 15_000,
    };
  },
});
