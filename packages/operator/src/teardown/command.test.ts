import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCommand } from '@comptoir/commands/runCommand';
import { productionObjects } from './testing/productionObjects.ts';
import {
  productionState,
  type StateOptions,
} from './testing/productionState.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SERVER = 'https://ab12.gr7.eu-west-3.eks.amazonaws.com';
/** Each test starts node and several doubles. */
const TIMEOUT_MS = 60_000;

/** Doubles of the programs, which answer from files and log every call. */
const KUBECTL = `
case "$*" in
  *customresourcedefinition*) ;;
  "get secrets"*) echo '{"items":[]}' ;;
  "get configmap"*) ;;
  "config view"*) cat config.json ;;
  "get "*) cat objects.json ;;
  *) echo "kubectl $*" >> changes.log ;;
esac`;
const TERRAFORM = `
case "$*" in
  "state pull") cat pulled.json ;;
  "show -json") cat state.json ;;
  "show -json teardown.tfplan") echo '{"resource_changes":[]}' ;;
  *) echo "terraform $1 $2" >> changes.log ;;
esac`;
const AWS = 'exit 0';

describe('npm run teardown', () => {
  let folder: string;
  const write = (path: string, content: unknown) => {
    const text =
      typeof content === 'string' ? content : JSON.stringify(content);
    writeFileSync(join(folder, path), text);
  };
  const writeState = (options?: StateOptions) =>
    write('state.json', productionState(options));
  const changes = () => {
    const file = join(folder, 'changes.log');
    return existsSync(file)
      ? readFileSync(file, 'utf8').trim().split('\n')
      : [];
  };
  const run = (input: string, ...args: string[]) =>
    runCommand(
      [
        process.execPath,
        join(import.meta.dirname, 'main.ts'),
        `--root=${folder}`,
        ...args,
      ],
      {
        input,
        env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, HOME: folder },
      },
    );

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'teardown-'));
    const folders = ['bin', 'gitops/clusters', 'terraform/envs/production'];
    for (const path of folders) {
      mkdirSync(join(folder, path), { recursive: true });
    }
    for (const name of ['local', 'production']) {
      const path = `gitops/clusters/${name}.yaml`;
      write(path, readFileSync(join(ROOT, path), 'utf8'));
    }
    const programs = { kubectl: KUBECTL, terraform: TERRAFORM, aws: AWS };
    for (const [name, script] of Object.entries(programs)) {
      const text = `#!/bin/sh\ncd '${folder}'\n${script}\n`;
      writeFileSync(join(folder, 'bin', name), text, { mode: 0o755 });
    }
    writeState();
    write('pulled.json', { resources: [{}] });
    write('config.json', { clusters: [{ cluster: { server: SERVER } }] });
    write('objects.json', { items: productionObjects() });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'prints in a dry run what is deleted, what stays and each command',
    async () => {
      const { code, stdout, stderr } = await run('', 'production', '--dry-run');
      expect(stderr).toBe('');
      expect(stdout).toContain('load balancer of Gateway gateway/public');
      expect(stdout).toContain('volume vol-2 of pv-old: its policy is Retain');
      expect(stdout).toContain(
        'repository comptoir/products: not readable: the aws command line answered in another format',
      );
      expect(stdout).toContain(
        `kubectl patch applicationset.argoproj.io services-production --namespace=argocd --type=merge '--patch={"metadata":{"finalizers":[]}}'`,
      );
      expect(stdout).toContain('terraform apply teardown.tfplan');
      expect(code).toBe(0);
      expect(changes()).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each(['', 'nonprod\n'])(
    'does nothing in production when %j is typed',
    async typed => {
      const { code, stdout, stderr } = await run(typed, 'production');
      expect(stdout).toContain('Type the name of the cluster');
      expect(stderr).toContain(`“${typed.trim()}” was typed, not production`);
      expect(code).toBe(1);
      expect(changes()).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'takes production down when its name is typed',
    async () => {
      const [controller] = productionObjects().filter(
        ({ kind }) => kind === 'StatefulSet',
      );
      write('objects.json', { items: [controller] });
      writeState({ hasCluster: false });
      const flags = ['--without-cluster'];
      const { code, stderr } = await run(
        'production\n',
        'production',
        ...flags,
      );
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(changes()).toEqual([
        'terraform state rm',
        'terraform plan -destroy',
        'terraform apply -input=false',
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    'stops before Terraform when a deletion does not end',
    async () => {
      const { code, stderr } = await run(
        'production\n',
        'production',
        '--wait-minutes=0.0001',
      );
      expect(stderr).toContain(
        'these still exist: ApplicationSet argocd/cluster',
      );
      expect(code).toBe(1);
      expect(changes().join('\n')).not.toContain('terraform');
    },
    TIMEOUT_MS,
  );

  it.each([
    ['local', () => undefined, 'Terraform has not created local'],
    ['moon', () => undefined, 'terraform/envs/moon does not exist'],
    [
      'moon',
      () => mkdirSync(join(folder, 'terraform/envs/moon')),
      'gitops/clusters/moon.yaml: does not exist: pass the name of a cluster, one of local, production',
    ],
    [
      'production',
      () => writeState({ isProtected: true }),
      'apply is_protected = false',
    ],
    [
      'production',
      () => writeState({ environment: 'nonprod' }),
      'is of nonprod',
    ],
    ['production', () => write('pulled.json', ''), 'has no state'],
    [
      'production',
      () => write('bin/kubectl', '#!/bin/sh\necho refused >&2\nexit 1\n'),
      'cannot be reached: refused',
    ],
    [
      'production',
      () =>
        write('config.json', {
          clusters: [{ cluster: { server: 'https://10.0.0.1' } }],
        }),
      'KUBECONFIG leads to 10.0.0.1',
    ],
  ])(
    'refuses %s, and says why: %#',
    async (name, prepare, why) => {
      prepare();
      const { code, stdout, stderr } = await run('production\n', name);
      expect(stderr).toContain(why);
      expect(stderr).not.toContain('    at ');
      expect(stdout).toBe('');
      expect(code).toBe(1);
      expect(changes()).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each([
    [[], 'Pass one cluster'],
    [['production', 'nonprod'], 'Pass one cluster'],
    [['production', '--nonsense'], "Unknown option '--nonsense'"],
    [
      ['production', '--wait-minutes=soon'],
      '--wait-minutes must be a number above 0',
    ],
  ])(
    'prints its help for %j',
    async (args, why) => {
      const { code, stdout, stderr } = await run('', ...args);
      expect(stderr).toContain(why);
      expect(stderr).toContain('npm run teardown -- <cluster>');
      expect(stdout).toBe('');
      expect(code).toBe(2);
    },
    TIMEOUT_MS,
  );

  it(
    'is what scripts/teardown runs, from any folder',
    async () => {
      const bin = join(folder, 'bin');
      writeFileSync(join(bin, 'node'), '#!/bin/sh\necho "$@"\n', {
        mode: 0o755,
      });
      const { stdout } = await runCommand(
        [join(ROOT, 'scripts', 'teardown'), 'production', '--dry-run'],
        { cwd: folder, env: { PATH: `${bin}:/usr/bin:/bin` } },
      );
      const [program = '', ...args] = stdout.trim().split(' ');
      expect(resolve(program)).toBe(join(ROOT, 'tools/bootstrap/main.cjs'));
      expect(args).toEqual(['teardown', 'production', '--dry-run']);
    },
    TIMEOUT_MS,
  );

  it(
    'has nothing to do when the state is empty',
    async () => {
      write('pulled.json', { resources: [] });
      const { code, stdout } = await run('', 'production');
      expect(stdout).toContain('nothing is left to destroy');
      expect(code).toBe(0);
    },
    TIMEOUT_MS,
  );
});
