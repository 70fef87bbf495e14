import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createFixture } from '../../src/testing/fixture/createFixture.ts';
import type { Fixture } from '../../src/testing/fixture/createFixture.ts';
import { ROOT } from './findKubectl.ts';

/** A fixture that pins the Go modules of this repository; by default with one process, `web`. */
export async function createPlatformFixture(
  declarations: Parameters<typeof createFixture>[0] = { web: {} },
): Promise<Fixture> {
  const fixture = await createFixture(declarations);
  mkdirSync(join(fixture.root, 'packages/parts'), { recursive: true });
  symlinkSync(
    join(ROOT, 'packages/parts/go'),
    join(fixture.root, 'packages/parts/go'),
  );
  return fixture;
}
