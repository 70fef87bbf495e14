import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';

const MAIN = join(import.meta.dirname, 'main.ts');

/** Doubles of helm, which prints its arguments, and of kubectl, which records arguments and input. */
const PROGRAMS = {
  helm: 'echo "# $@"',
  kubectl: `echo "$@" >> "$0.log"
case "$1" in apply) cat >> "$0.log";; esac`,
};

describe('found', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-found-'));
    for (const [name, script] of Object.entries(PROGRAMS)) {
      const file = join(folder, name);
      writeFileSync(file, `#!/bin/sh\n${script}\n`);
      chmodSync(file, 0o755);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('applies settings, project, set and an empty secret, as Argo CD applies them', async () => {
    const { code, stderr } = await runCommand(
      [process.execPath, MAIN, 'nonprod', 'https://git.example/comptoir.git'],
      {
        env: {
          ...process.env,
          PATH: [folder, process.env['PATH']].join(delimiter),
        },
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const log = readFileSync(join(folder, 'kubectl.log'), 'utf8');
    expect(log).toMatch(
      /^apply --server-side --field-manager=argocd-controller --force-conflicts -f -$/m,
    );
    for (const template of ['argocd-settings', 'project', 'cluster']) {
      expect(log).toContain(`--show-only templates/${template}.yaml`);
    }
    expect(log).toMatch(/^kind: Secret\nmetadata:\n {2}name: argocd-secret$/m);
    expect(log).not.toMatch(/^(data|stringData):/m);
  });
});
