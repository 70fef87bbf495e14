import { z } from 'zod';
import { PipelineError } from '../PipelineError.ts';

/** A variable of the pipeline that GitLab leaves empty where it does not apply. */
const Optional = z
  .string()
  .optional()
  .transform(text => (text === '' ? undefined : text));

const Variables = z.object({
  CI_PIPELINE_SOURCE: z.string({ error: 'is missing' }),
  CI_DEFAULT_BRANCH: z.string().default('main'),
  CI_COMMIT_BRANCH: Optional,
  CI_COMMIT_TAG: Optional,
  CI_COMMIT_BEFORE_SHA: Optional,
  CI_MERGE_REQUEST_DIFF_BASE_SHA: Optional,
});

/** What the pipeline runs for, and the commit that its changes are compared with. */
export type PipelineContext =
  | { kind: 'merge request'; base: string }
  /** `base` is undefined for the first push of a branch. */
  | { kind: 'main'; base: string | undefined }
  | { kind: 'tag' }
  | { kind: 'schedule' };

const NO_COMMIT = /^0+$/;

/**
 * Reads the context from GitLab's predefined variables.
 *
 * @throws PipelineError naming the variable that is missing or unexpected
 */
export function readContext(
  environment: Readonly<Record<string, string | undefined>>,
): PipelineContext {
  const parsed = Variables.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new PipelineError(
      `job changes: ${issue?.path.join('.') ?? 'a variable'} ${issue?.message ?? 'is invalid'}: run it in a pipeline of GitLab`,
    );
  }
  const variables = parsed.data;
  if (variables.CI_PIPELINE_SOURCE === 'schedule') {
    return { kind: 'schedule' };
  }
  if (variables.CI_COMMIT_TAG !== undefined) {
    return { kind: 'tag' };
  }
  if (variables.CI_MERGE_REQUEST_DIFF_BASE_SHA !== undefined) {
    return {
      kind: 'merge request',
      base: variables.CI_MERGE_REQUEST_DIFF_BASE_SHA,
    };
  }
  if (variables.CI_COMMIT_BRANCH !== variables.CI_DEFAULT_BRANCH) {
    throw new PipelineError(
      `job changes: CI_COMMIT_BRANCH is ${variables.CI_COMMIT_BRANCH ?? 'empty'}: pipelines run for merge requests, ${variables.CI_DEFAULT_BRANCH}, tags and schedules`,
    );
  }
  const before = variables.CI_COMMIT_BEFORE_SHA ?? '';
  return {
    kind: 'main',
    base: NO_COMMIT.test(before) || before === '' ? undefined : before,
  };
}
