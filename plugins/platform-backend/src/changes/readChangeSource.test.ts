import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readChangeSource } from './readChangeSource';

const read = (changes: JsonObject) =>
  readChangeSource(
    mockServices.rootConfig({ data: { platform: { changes } } }),
    mockServices.logger.mock(),
  );

describe('readChangeSource', () => {
  it('reads a checkout, a project, or nothing', () => {
    const gitlab = { host: 'gitlab.com', project: 'company/comptoir' };
    expect(read({})).toBeUndefined();
    expect(read({ checkout: '../..' })?.name).toBe('git in ../..');
    expect(read({ gitlab })?.name).toBe(
      'company/comptoir at gitlab.com, branch main',
    );
  });

  it.each([
    [{ gitlab: { host: 'gitlab.com' } }, 'platform.changes.gitlab.project'],
    [
      { gitlab: { host: 'git.example', project: 'a/b' } },
      'platform.changes.gitlab.host: no entry of integrations.gitlab has the host git.example',
    ],
    [
      { checkout: '.', gitlab: { host: 'gitlab.com', project: 'a/b' } },
      'platform.changes: has both checkout and gitlab',
    ],
  ])('names what is wrong in %j', (changes, problem) => {
    expect(() => read(changes)).toThrow(problem);
  });
});
