import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addCodeOwner } from './addCodeOwner';
import { addToLockfile } from './addToLockfile';
import { nameForms } from './nameForms';

describe('nameForms', () => {
  it('returns the name as a variable, a type and a title', () => {
    expect(nameForms('gift-cards')).toEqual({
      camel: 'giftCards',
      pascal: 'GiftCards',
      title: 'Gift cards',
    });
  });
});

describe('addCodeOwner', () => {
  it('adds the last line, which has precedence', () => {
    expect(
      addCodeOwner('* @comptoir/a\n', 'services/b', 'group:default/team-b'),
    ).toBe('* @comptoir/a\n/services/b/ @comptoir/team-b\n');
  });
});

describe('addToLockfile', () => {
  const lockfile = [
    '# This file is generated',
    '',
    '__metadata:',
    '  version: 8',
    '',
    '"@comptoir/kit@workspace:*, @comptoir/kit@workspace:services/kit":',
    '  linkType: soft',
    '',
    '"@swc/jest@npm:^0.2.39":',
    '  linkType: hard',
    '',
    '"zod@npm:^4.6.7":',
    '  linkType: hard',
    '',
  ].join('\n');
  const manifest = {
    name: '@comptoir/orders',
    dependencies: { zod: '^4.6.7', '@comptoir/kit': 'workspace:*' },
    devDependencies: { '@swc/jest': '^0.2.39' },
  };

  it('adds the workspace where Yarn would', () => {
    const added = addToLockfile(lockfile, 'services/orders', manifest);
    expect(added).toBe(
      lockfile.replace(
        '"@swc/jest@npm',
        `"@comptoir/orders@workspace:services/orders":
  version: 0.0.0-use.local
  resolution: "@comptoir/orders@workspace:services/orders"
  dependencies:
    "@comptoir/kit": "workspace:*"
    "@swc/jest": "npm:^0.2.39"
    zod: "npm:^4.6.7"
  languageName: unknown
  linkType: soft

"@swc/jest@npm`,
      ),
    );
  });

  it('does not change other lines of the repository’s lockfile', () => {
    const root = join(__dirname, '..', '..', '..', '..');
    const before = readFileSync(join(root, 'yarn.lock'), 'utf8');
    const after = addToLockfile(before, 'services/orders', {
      name: '@comptoir/orders',
      dependencies: { '@comptoir/kit': 'workspace:*' },
      devDependencies: {},
    });
    const start = after.indexOf('"@comptoir/orders@workspace');
    const end = after.indexOf('\n\n', start) + 2;
    const entry = after.slice(start, end);
    expect(entry).toContain('    "@comptoir/kit": "workspace:*"\n');
    expect(after.replace(entry, '')).toBe(before);
  });

  it('rejects a dependency that the lockfile does not contain', () => {
    expect(() =>
      addToLockfile(lockfile, 'services/orders', {
        ...manifest,
        devDependencies: { left: '^1.0.0' },
      }),
    ).toThrow('yarn.lock has no left@npm:^1.0.0');
  });
});
