import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createFixture } from '../../src/testing/fixture/createFixture.ts';
import type { Fixture } from '../../src/testing/fixture/createFixture.ts';
import { ROOT } from './findKubectl.ts';

/** A fixture with one process, `web`, that pins the Go modules of this repository. */
export async function createPlatformFixture(): Promise<Fixture> {
  const fixture = await createFixture({ web: {} });
  mkdirSync(join(fixture.root, 'packages/parts'), { recursive: true });
  symlinkSync(
    join(ROOT, 'packages/parts/go'),
    join(fixture.root, 'packages/parts/go'),
  );
  return fixture;
}
