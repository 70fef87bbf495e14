import { resolve } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readChangeSource } from './readChangeSource';

const read = (changes: JsonObject) =>
  readChangeSource(
    mockServices.rootConfig({ data: { changes } }),
    mockServices.logger.mock(),
  );

describe('readChangeSource', () => {
  it('reads a checkout, a project, or nothing', () => {
    const gitlab = { host: 'gitlab.com', project: 'company/comptoir' };
    expect(read({})).toBeUndefined();
    expect(read({ checkout: '../..' })?.name).toBe(
      `git in ${resolve('../..')}`,
    );
    expect(read({ gitlab })?.name).toBe(
      'company/comptoir at gitlab.com, branch main',
    );
  });

  it.each([
    [{ gitlab: { host: 'gitlab.com' } }, 'changes.gitlab.project'],
    [
      { gitlab: { host: 'git.example', project: 'a/b' } },
      'changes.gitlab.host: no entry of integrations.gitlab has the host git.example',
    ],
    [
      { checkout: '.', gitlab: { host: 'gitlab.com', project: 'a/b' } },
      'changes: has both checkout and gitlab',
    ],
  ])('rejects %j with the invalid key', (changes, problem) => {
    expect(() => read(changes)).toThrow(problem);
  });
});
