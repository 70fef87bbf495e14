import {
  chmodSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY } from './__testUtils__/createCheckout';
import { startTemplates } from './__testUtils__/startTemplates';

const GOLDEN = join(REPOSITORY, 'templates/service/golden');
const VALUES = {
  name: 'gift-cards',
  description: 'Gift cards that shoppers buy, send and redeem',
  owner: 'group:default/team-shop',
};
const BRANCH = 'change/add-gift-cards';

jest.setTimeout(120_000);
let templates: Awaited<ReturnType<typeof startTemplates>>;
beforeEach(async () => {
  templates = await startTemplates();
});
afterEach(() => templates.stop());

const branches = async () =>
  (await templates.git('for-each-ref', '--format=%(refname:short)'))
    .trim()
    .split('\n');

/** Returns the content of every file that the branch adds. */
async function addedFiles(): Promise<Record<string, string>> {
  const range = ['--diff-filter=A', 'main', BRANCH];
  const names = await templates.git('diff', '--name-only', ...range);
  const files = names.trim().split('\n');
  const contents = files.map(async file => [
    file,
    await templates.git('cat-file', 'blob', `${BRANCH}:${file}`),
  ]);
  return Object.fromEntries(await Promise.all(contents));
}

function readGolden(): Record<string, string> {
  const files = globSync('**/*.*', { cwd: GOLDEN }).sort();
  return Object.fromEntries(
    files.map(file => [file, readFileSync(join(GOLDEN, file), 'utf8')]),
  );
}

function writeGolden(files: Record<string, string>): void {
  rmSync(GOLDEN, { recursive: true, force: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(GOLDEN, file)), { recursive: true });
    writeFileSync(join(GOLDEN, file), content);
  }
}

describe('the template service', () => {
  it('creates a branch with the service and its entries in the root files', async () => {
    const { log, output } = await templates.run(VALUES);
    expect(log).toContain('status: completed');
    expect(JSON.stringify(output)).toContain(BRANCH);

    const added = await addedFiles();
    // `yarn golden` regenerates it; the gate then checks for a difference.
    if (process.env.WRITE_GOLDEN) {
      writeGolden(added);
    }
    expect(added).toEqual(readGolden());
    const manifest = JSON.parse(added['services/gift-cards/package.json']);
    const dependencies = [
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.devDependencies),
    ];

    const changed = await templates.git(
      'diff',
      '--diff-filter=M',
      '--unified=0',
      'main',
      BRANCH,
    );
    // Sorted, because Git may split repeated lines into hunks differently.
    expect(changed.match(/^[+-][^+\n-].*$/gm)?.sort()).toEqual([
      ...Array.from({ length: dependencies.length }, () =>
        expect.stringMatching(/^\+ {4}/),
      ),
      '+  dependencies:',
      '+  languageName: unknown',
      '+  linkType: soft',
      '+  resolution: "@comptoir/gift-cards@workspace:services/gift-cards"',
      '+  version: 0.0.0-use.local',
      '+"@comptoir/gift-cards@workspace:services/gift-cards":',
      '+/services/gift-cards/ @comptoir/team-shop',
    ]);
  });

  it('is one commit of the user, in a change request for the owners', async () => {
    const { output } = await templates.run(VALUES);

    const commit = await templates.git(
      'log',
      '--format=%an <%ae>%n%cn%n%B',
      `main..${BRANCH}`,
    );
    expect(commit.trim().split('\n')).toEqual([
      'Marina Costa <marina@comptoir.example>',
      'Comptoir portal',
      'Add the service gift-cards',
      '',
      VALUES.description,
      '',
      'Review-requested-from: group:default/team-shop',
    ]);
    const record = await templates.git(
      'cat-file',
      'blob',
      'refs/change-requests/1:request.json',
    );
    expect(JSON.parse(record)).toMatchObject({
      title: 'Add the service gift-cards',
      reviewers: ['group:default/team-shop'],
      entityRefs: ['component:default/gift-cards'],
    });
    const links = [
      {
        title: 'Open change request 1',
        icon: 'scaffolder',
        url: '/change-requests/1',
      },
    ];
    expect(output).toMatchObject({ links });
  });

  it('stores no port, so that services that are merged in any order start', async () => {
    await Promise.all([
      templates.run({ ...VALUES, name: 'first' }),
      templates.run({ ...VALUES, name: 'second' }),
    ]);

    for (const name of ['first', 'second']) {
      const manifest = await templates.git(
        'cat-file',
        'blob',
        `change/add-${name}:services/${name}/package.json`,
      );
      const { process } = JSON.parse(manifest).comptoir;
      expect(process).toMatchObject({ name, kind: 'service' });
      expect(process).not.toHaveProperty('port');
    }
  });

  it('creates services that are merged one after the other without a conflict', async () => {
    for (const name of ['first', 'second']) {
      await templates.run({ ...VALUES, name });
    }

    await templates.merge('2');
    await templates.merge('1');

    const owners = await templates.git('show', 'main:CODEOWNERS');
    expect(owners.trim().split('\n').slice(-2)).toEqual([
      '/services/second/ @comptoir/team-shop',
      '/services/first/ @comptoir/team-shop',
    ]);
    const lockfile = await templates.git('show', 'main:yarn.lock');
    expect(lockfile).toContain('"@comptoir/first@workspace:services/first"');
    expect(lockfile).toContain('"@comptoir/second@workspace:services/second"');
  });

  it.each([
    ['a name with capitals', { name: 'GiftCards' }],
    ['a description that YAML would misread', { description: 'Cards: # all' }],
    ['an owner that is not a group', { owner: 'user:default/marina' }],
  ])('rejects %s before a task starts', async (_what, wrong) => {
    const { status } = await templates.run({ ...VALUES, ...wrong });
    expect(status).toBe('rejected');
  });
});

describe('a failure', () => {
  async function expectNothingLeft(before: string): Promise<void> {
    expect(await templates.git('count-objects', '-v')).toBe(before);
    expect(readdirSync(templates.temporary)).toEqual([]);
  }

  it('because of an existing name leaves nothing behind', async () => {
    const { status, log } = await templates.run({
      ...VALUES,
      name: 'products',
    });

    expect(status).toBe('failed');
    expect(log).toContain('The name products is in use');
    expect(await branches()).toEqual(['main']);
  });

  it.each([
    ['rabbitmq', 'the catalog contains the Resource rabbitmq'],
    ['marina', 'the catalog contains the User marina'],
    ['mail', 'the catalog contains the Resource mail-db'],
    ['argocd-redis', 'packages/parts/src/parts/argocd/argocdRedis.ts'],
    ['portal', 'packages/backend/package.json declares a process'],
  ])(
    'because something else is named %s leaves nothing behind',
    async (name, reason) => {
      const { status, log } = await templates.run({ ...VALUES, name });

      expect(status).toBe('failed');
      expect(log).toContain(`The name ${name} is in use: `);
      expect(log).toContain(reason);
      expect(await branches()).toEqual(['main']);
    },
  );

  it('because of an existing branch does not change the branch', async () => {
    await templates.run(VALUES);
    const [before, tip] = [
      await templates.git('count-objects', '-v'),
      await templates.git('rev-parse', BRANCH),
    ];

    const { status, log } = await templates.run(VALUES);

    expect(status).toBe('failed');
    expect(log).toContain(`The branch ${BRANCH} already exists`);
    expect(await templates.git('rev-parse', BRANCH)).toBe(tip);
    await expectNothingLeft(before);
  });

  it('of a hook leaves nothing behind, and reports the output of the hook', async () => {
    await templates.run({ ...VALUES, name: 'first' });
    const before = await templates.git('count-objects', '-v');
    const hook = join(templates.repository, 'hooks/pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho "not on a Friday" >&2\nexit 1\n');
    chmodSync(hook, 0o755);

    const { status, log } = await templates.run(VALUES);

    expect(status).toBe('failed');
    expect(log).toContain('not on a Friday');
    expect(await branches()).toEqual([
      'change-requests/1',
      'change/add-first',
      'main',
    ]);
    await expectNothingLeft(before);
  });

  it('after a manual merge into the base branch keeps the merged commit', async () => {
    await templates.run({ ...VALUES, name: 'first' });
    await templates.git('update-ref', 'refs/heads/main', 'change/add-first');

    const { status, log } = await templates.run({ ...VALUES, name: 'first' });

    expect(status).toBe('failed');
    expect(log).toContain('The name first is in use');
  });
});
