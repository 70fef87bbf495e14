import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { eventually } from './__testUtils__/eventually';
import {
  digestOf,
  GitopsRepository,
  releaseText,
} from './__testUtils__/GitopsRepository';
import { healthy } from './__testUtils__/LiveStatusDouble';
import { startDelivery } from './__testUtils__/startDelivery';

const SERVICES = Array.from({ length: 500 }, (_, index) => `service-${index}`);
const ENVIRONMENTS = ['dev', 'staging', 'production'];
const REQUESTS = 100;
const MB = 2 ** 20;
/**
 * Budgets of 500 components in 3 environments. A request, including its reader in the
 * same process, is measured by processor time, which does not depend on other
 * programs of the machine.
 */
const BUDGET = { cpuMs: 100, changeMs: 2_000, growthMb: 150 };

jest.setTimeout(120_000);

/** Returns the used heap after a collection of garbage, MB. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') {
    throw new Error('gc is not exposed');
  }
  collect();
  return process.memoryUsage().heapUsed / MB;
}

/** Commits a release of each service: dev is one of twenty commits ahead of the others. */
async function release(repository: GitopsRepository): Promise<void> {
  const commits: string[] = [];
  for (let count = 0; count < 20; count += 1) {
    commits.push(await repository.commit({ file: String(count) }));
  }
  const [first = ''] = commits;
  const files = SERVICES.flatMap((service, index) =>
    ENVIRONMENTS.map(environment => {
      const isDev = environment === 'dev';
      const commit = commits[index % commits.length];
      const text = releaseText({
        repository: `registry.comptoir.example/${service}`,
        ...(isDev ? { commit, digest: digestOf('b') } : { commit: first }),
        ...(!isDev && { revision: first }),
      });
      const path = `gitops/apps/${service}/releases/${environment}.yaml`;
      return [path, text] as const;
    }),
  );
  await repository.commit(Object.fromEntries(files));
}

it('serves 500 services in 3 environments within its budgets', async () => {
  const repository = await GitopsRepository.create();
  const delivery = await startDelivery({
    repository: repository.path,
    components: SERVICES,
  });
  try {
    await eventually(async () =>
      expect((await delivery.matrix()).rows).toHaveLength(500),
    );
    const before = usedHeap();
    for (const service of SERVICES) {
      delivery.live.set(
        service,
        ...ENVIRONMENTS.map(name => healthy(service, name)),
      );
    }
    await release(repository);
    await eventually(async () =>
      expect(await delivery.cell('service-499', 'staging')).toMatchObject({
        lag: { state: 'behind', environment: 'dev', commits: 19 },
      }),
    );
    const growthMb = usedHeap() - before;

    const times: number[] = [];
    const used = process.cpuUsage();
    for (let count = 0; count < REQUESTS; count += 1) {
      const started = performance.now();
      await delivery.get().expect(200);
      times.push(performance.now() - started);
    }
    const { user, system } = process.cpuUsage(used);
    const cpuMs = (user + system) / 1_000 / REQUESTS;
    const p95 = times.sort((a, b) => a - b)[REQUESTS * 0.95] ?? Infinity;

    const known = delivery.signals.length;
    const started = performance.now();
    delivery.live.set('service-7', healthy('service-7', 'dev', 'b'));
    await eventually(() =>
      expect(delivery.signals.length).toBeGreaterThan(known),
    );
    const changeMs = performance.now() - started;

    expect(cpuMs).toBeLessThan(BUDGET.cpuMs);
    expect(changeMs).toBeLessThan(BUDGET.changeMs);
    expect(growthMb).toBeLessThan(BUDGET.growthMb);
    process.stdout.write(
      `500 services × 3: ${cpuMs.toFixed(0)} ms of processor per request, p95 ${p95.toFixed(0)} ms, change to signal ${changeMs.toFixed(0)} ms, growth ${growthMb.toFixed(0)} MB\n`,
    );
  } finally {
    await delivery.stop();
    repository.remove();
  }
});
