import { readGoModules } from './goModules/readGoModules.ts';
import { kindFolders } from './goModules/kindFolders.ts';
import { leaveOut } from './leaveOut.ts';
import { neededParts } from './neededParts.ts';
import { PARTS } from './parts.ts';
import { portsOf } from './portsOf.ts';

const names = (parts: readonly { name: string }[]) =>
  parts.map(({ name }) => name);
const ROOT = new URL('../../..', import.meta.url).pathname;

describe('the list of parts', () => {
  const modules = readGoModules({ root: ROOT, cacheFolder: '/nowhere' });

  it('has unique names and ports', () => {
    const ports = PARTS.flatMap(portsOf).map(({ port }) => port);
    expect(new Set(ports).size).toBe(ports.length);
    expect(new Set(names(PARTS)).size).toBe(PARTS.length);
  });

  it('lists each part after its needs', () => {
    for (const [index, { needs }] of PARTS.entries()) {
      expect(names(PARTS.slice(0, index))).toEqual(
        expect.arrayContaining([...needs]),
      );
    }
  });

  it('pins the modules of all kinds and Go programs', () => {
    const programs = modules.flatMap(module => Object.keys(module.programs));
    const withKinds = modules.filter(one => kindFolders(one).length > 0);
    for (const part of PARTS) {
      expect(names(withKinds)).toEqual(expect.arrayContaining([...part.kinds]));
      const goPrograms = Object.values(part.programs).flatMap(source =>
        source.from === 'go' ? [source.name] : [],
      );
      expect(programs).toEqual(expect.arrayContaining(goPrograms));
    }
  });

  it('is reduced by a part and its dependents', () => {
    const left = names(PARTS).filter(
      name => !names(leaveOut(PARTS, ['kube-apiserver'])).includes(name),
    );
    expect(left).toContain('kwok');
    expect(left).toContain('argocd-server');
    expect(left).not.toContain('etcd');
    expect(left).not.toContain('argocd-repo-server');
  });

  it('is reduced by a group, and by the platform to the shop', () => {
    const others = (...without: string[]) =>
      new Set(leaveOut(PARTS, without).map(({ group }) => group));
    expect(others('backup')).toEqual(
      new Set(['shop', 'kubernetes', 'delivery']),
    );
    expect(others('platform')).toEqual(new Set(['shop']));
  });

  it('finds a part with all of its needs', () => {
    expect(names(neededParts(PARTS, ['rabbitmq']))).toEqual([
      'epmd',
      'rabbitmq',
    ]);
  });
});
