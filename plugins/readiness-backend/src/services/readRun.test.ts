import { createMockDirectory } from '@backstage/backend-test-utils';
import { readRun } from './readRun';

const since = '2026-11-30T08:00:00.000Z';
const process_ = {
  name: 'etcd',
  kind: 'part',
  state: 'ready',
  url: 'https://127.0.0.1:2399',
  healthUrl: null,
  pid: 1,
  group: null,
  log: '/repository/var/log/etcd.log',
  since,
  restarts: 2,
  reason: null,
};
const state = {
  startedAt: since,
  supervisorPid: process.pid,
  processes: [process_, { ...process_, name: 'web', kind: 'service' }],
  sections: [{ title: 'The control plane', processes: ['etcd'] }],
  build: null,
  accounts: [{ role: 'guest', email: 'guest@here', password: 'sesame' }],
  kubeconfig: '/repository/var/data/platform/kubeconfig',
  argocd: null,
  repository: null,
  ownCluster: null,
};

describe('readRun', () => {
  const folder = createMockDirectory();
  const read = async (content: string) => {
    folder.setContent({ 'state.json': content });
    const run = await readRun(folder.resolve('state.json'));
    if (run === null) {
      throw new Error('the state file was not found');
    }
    return run;
  };

  it('groups the processes, ignores added fields, and returns no password', async () => {
    const run = await read(JSON.stringify({ ...state, later: true }));

    expect(run.supervised).toBe(true);
    expect(run.kubeconfig).toBe(state.kubeconfig);
    expect(run.sections).toEqual([
      {
        title: 'The control plane',
        processes: [
          {
            name: 'etcd',
            kind: 'part',
            state: 'ready',
            url: 'https://127.0.0.1:2399',
            log: '/repository/var/log/etcd.log',
            since,
            restarts: 2,
            reason: null,
            residentBytes: null,
          },
        ],
      },
      {
        title: 'Others',
        processes: [expect.objectContaining({ name: 'web' })],
      },
    ]);
    expect(JSON.stringify(run)).not.toContain('sesame');
  });

  it('returns the progress of the build', async () => {
    const build = {
      step: 'build',
      module: 'kube 1.36.1',
      number: 3,
      of: 9,
      startedAt: since,
    };

    const run = await read(JSON.stringify({ ...state, build }));

    expect(run.build).toEqual(build);
  });

  it('reports every state as unknown when the supervisor has ended', async () => {
    // Above the kernel's highest pid.
    const run = await read(
      JSON.stringify({ ...state, supervisorPid: 4_194_305 }),
    );

    expect(run.supervised).toBe(false);
    const states = run.sections.flatMap(({ processes }) =>
      processes.map(one => one.state),
    );
    expect(states).toEqual(['unknown', 'unknown']);
  });

  it('reads a file of an earlier version', async () => {
    const { supervisorPid, sections, build, ownCluster, ...earlier } = state;

    const run = await read(JSON.stringify(earlier));

    expect(run).toMatchObject({
      supervised: false,
      build: null,
      ownCluster: null,
      sections: [{ title: 'Others' }],
    });
  });

  it.each(['', '{', '{"processes":[]}'])(
    'reports %j as invalid, with the path',
    async content => {
      await expect(read(content)).rejects.toThrow(
        `${folder.resolve('state.json')} is invalid`,
      );
    },
  );

  it('returns null without a file: npm start does not run this portal', async () => {
    await expect(readRun(folder.resolve('none.json'))).resolves.toBeNull();
  });

  it('reports a file that cannot be read', async () => {
    await expect(readRun(folder.path)).rejects.toThrow(
      `${folder.path} cannot be read`,
    );
  });
});
