import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readRegistry } from './readRegistry.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = 'gitops/clusters';

describe('readRegistry', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'comptoir-registry-'));
    cpSync(join(ROOT, FOLDER), join(root, FOLDER), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('reads the registry that all clusters but the local one share', () => {
    expect(readRegistry(root)).toBe('registry.gitlab.com/comptoir/comptoir');
  });

  it('refuses two registries, because a promoted image could not be pulled', () => {
    const file = join(root, FOLDER, 'production.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^registry: .*$/m, 'registry: ghcr.io/a'));
    expect(() => readRegistry(root)).toThrow(
      'the clusters must have one registry, not registry.gitlab.com/comptoir/comptoir, ghcr.io/a',
    );
  });
});
