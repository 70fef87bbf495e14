import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createFixture } from '../../src/testing/fixture/createFixture.ts';
import type { Fixture } from '../../src/testing/fixture/createFixture.ts';
import { ROOT } from './findKubectl.ts';

/** A fixture with this repository's Go modules, bootstrap chart and clusters; by default with one process, `web`. */
export async function createPlatformFixture(
  declarations: Parameters<typeof createFixture>[0] = { web: {} },
): Promise<Fixture> {
  const fixture = await createFixture(declarations);
  const folders = ['packages/parts/go', 'gitops/bootstrap', 'gitops/clusters'];
  for (const folder of folders) {
    mkdirSync(dirname(join(fixture.root, folder)), { recursive: true });
    symlinkSync(join(ROOT, folder), join(fixture.root, folder));
  }
  return fixture;
}
