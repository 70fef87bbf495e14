import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { clusterPath } from './Cluster.ts';
import { readSharedClusters } from './readCluster.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

describe('readSharedClusters', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'comptoir-clusters-'));
    const folder = 'gitops/clusters';
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('reads every cluster but that of one machine', () => {
    const found = readSharedClusters(root).map(one => one.environments);
    expect(found).toEqual([['dev', 'staging'], ['production']]);
  });

  it('names an invalid file', () => {
    writeFileSync(join(root, clusterPath('nonprod')), 'environments: []\n');
    expect(() => readSharedClusters(root)).toThrow(
      'gitops/clusters/nonprod.yaml: ',
    );
  });
});
