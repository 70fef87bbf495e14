import { describeLag } from './describeLag';

const DAY = 24 * 3_600_000;
const behind = (commits: number, ahead: number, milliseconds: number) =>
  describeLag({
    state: 'behind',
    environment: 'dev',
    commits,
    ahead,
    milliseconds,
  });

it.each([
  [behind(3, 0, 2 * DAY), '3 commits, 2 d behind dev'],
  [behind(1, 0, 0), '1 commit behind dev'],
  [behind(2, 1, DAY), '2 commits, 1 d behind dev, 1 commit of its own'],
  [behind(0, 2, -DAY), '2 commits, 1 d ahead of dev'],
  [behind(0, 0, 0), 'Another build of the same sources as dev'],
  [describeLag({ state: 'same', environment: 'dev' }), 'Same as dev'],
])('describes a lag: %s', (text, expected) => {
  expect(text).toBe(expected);
});
