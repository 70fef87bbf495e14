import { readContext } from './PipelineContext.ts';

const push = { CI_PIPELINE_SOURCE: 'push', CI_DEFAULT_BRANCH: 'main' };

it.each([
  [
    { ...push, CI_COMMIT_BRANCH: 'main', CI_COMMIT_BEFORE_SHA: 'abc' },
    { kind: 'main', base: 'abc' },
  ],
  [
    {
      ...push,
      CI_COMMIT_BRANCH: 'main',
      CI_COMMIT_BEFORE_SHA: '0'.repeat(40),
    },
    { kind: 'main', base: undefined },
  ],
  [{ ...push, CI_COMMIT_TAG: 'v1.0.0' }, { kind: 'tag' }],
  [
    {
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: 'abc',
    },
    { kind: 'merge request', base: 'abc' },
  ],
  [
    { CI_PIPELINE_SOURCE: 'schedule', CI_COMMIT_BRANCH: 'main' },
    { kind: 'schedule' },
  ],
])('%j is %j', (variables, context) => {
  expect(readContext(variables)).toEqual(context);
});

it.each([
  [{}, 'job changes: CI_PIPELINE_SOURCE is missing'],
  [
    { ...push, CI_COMMIT_BRANCH: 'feature' },
    'job changes: CI_COMMIT_BRANCH is feature',
  ],
])('%j is refused: %s', (variables, message) => {
  expect(() => readContext(variables)).toThrow(message);
});
