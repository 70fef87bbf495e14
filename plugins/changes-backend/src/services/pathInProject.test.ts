import { pathInProject } from './pathInProject';

const BRANCH = { project: 'https://gitlab.example/a/b', branch: 'release/1' };

describe('pathInProject', () => {
  it.each(['blob', 'raw', 'tree'])('returns the path of a %s', view => {
    const location = `url:https://gitlab.example/a/b/-/${view}/release/1/d%C3%A9/c.yaml`;
    expect(pathInProject(location, BRANCH)).toBe('dé/c.yaml');
  });

  it.each([
    ['another project', 'url:https://gitlab.example/a/b2/-/blob/release/1/c'],
    ['another branch', 'url:https://gitlab.example/a/b/-/blob/main/c'],
    ['a file on disk', 'file:/a/b/c'],
  ])('returns undefined for %s', (_, location) => {
    expect(pathInProject(location, BRANCH)).toBeUndefined();
  });
});
