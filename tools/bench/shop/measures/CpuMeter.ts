import { listProcesses } from '@comptoir/parts/host/processTable';
import { cpuSeconds } from '../../processUsage.ts';

/** Measures the processor time that each process group has used since `start`. */
export class CpuMeter {
  readonly #groups: ReadonlyMap<string, number>;
  readonly #before: ReadonlyMap<string, number>;

  static async start(groups: ReadonlyMap<string, number>): Promise<CpuMeter> {
    return new CpuMeter(groups, await secondsOf(groups));
  }

  private constructor(
    groups: ReadonlyMap<string, number>,
    before: ReadonlyMap<string, number>,
  ) {
    this.#groups = groups;
    this.#before = before;
  }

  /** User and system time of each group, in milliseconds. */
  async read(): Promise<Map<string, number>> {
    const now = await secondsOf(this.#groups);
    return new Map(
      [...now].map(([name, seconds]) => [
        name,
        (seconds - (this.#before.get(name) ?? 0)) * 1_000,
      ]),
    );
  }
}

async function secondsOf(
  groups: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const all = listProcesses();
  const found = new Map<string, number>();
  for (const [name, group] of groups) {
    const members = all.filter(one => one.group === group);
    const each = await Promise.all(members.map(({ pid }) => cpuSeconds(pid)));
    found.set(
      name,
      each.reduce((sum, one) => sum + one, 0),
    );
  }
  return found;
}
