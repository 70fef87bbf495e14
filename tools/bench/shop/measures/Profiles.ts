import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  SERVICE_NAMES,
  type ServiceName,
} from '../../../chaos/shop/ServiceName.ts';
import type { BenchShop } from '../BenchShop.ts';
import { busiest } from './busiest.ts';
import type { Inspector } from './Inspector.ts';

/** Places printed for each process; the file contains all. */
const PRINTED = 12;

/** Records CPU profiles of all services at the same time. */
export class Profiles {
  readonly #folder: string;
  readonly #inspectors: ReadonlyMap<ServiceName, Inspector>;

  static async start(bench: BenchShop, folder: string): Promise<Profiles> {
    const inspectors = new Map<ServiceName, Inspector>();
    for (const name of SERVICE_NAMES) {
      inspectors.set(name, await bench.inspect(name));
    }
    for (const inspector of inspectors.values()) {
      await inspector.startProfile();
    }
    return new Profiles(folder, inspectors);
  }

  private constructor(
    folder: string,
    inspectors: ReadonlyMap<ServiceName, Inspector>,
  ) {
    this.#folder = folder;
    this.#inspectors = inspectors;
  }

  /** Writes `<service>.cpuprofile` for each service, and prints its busiest packages. */
  async stop(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    for (const [name, inspector] of this.#inspectors) {
      const profile = await inspector.stopProfile();
      const file = join(this.#folder, `${name}.cpuprofile`);
      await writeFile(file, JSON.stringify(profile));
      console.log(`\n${file}`);
      for (const { place, share } of busiest(profile).slice(0, PRINTED)) {
        console.log(`  ${(share * 100).toFixed(1).padStart(5)} %  ${place}`);
      }
    }
  }
}
