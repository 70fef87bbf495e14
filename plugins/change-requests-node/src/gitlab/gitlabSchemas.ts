import { z } from 'zod/v4';

/** The used fields of GitLab's REST API, version 4. */
const instant = z.iso.datetime({ offset: true });
const user = z.object({ id: z.int(), name: z.string() });

/** https://docs.gitlab.com/api/merge_requests/ */
export const mergeRequestSchema = z.object({
  iid: z.int(),
  title: z.string(),
  description: z.string().nullable(),
  state: z.enum(['opened', 'closed', 'locked', 'merged']),
  source_branch: z.string(),
  target_branch: z.string(),
  sha: z.string().nullable(),
  author: user,
  created_at: instant,
  updated_at: instant,
  merged_at: instant.nullish(),
  merge_user: user.nullish(),
  merge_commit_sha: z.string().nullish(),
  closed_at: instant.nullish(),
  closed_by: user.nullish(),
  has_conflicts: z.boolean().default(false),
  detailed_merge_status: z.string().default('unchecked'),
  web_url: z.url({ protocol: /^https?$/ }),
  head_pipeline: z
    .object({
      status: z.string(),
      web_url: z.url({ protocol: /^https?$/ }).optional(),
    })
    .nullish(),
});
export type MergeRequest = z.infer<typeof mergeRequestSchema>;

/** https://docs.gitlab.com/api/merge_request_approvals/ */
export const approvalsSchema = z.object({
  approved_by: z.array(z.object({ user })).default([]),
});

/** https://docs.gitlab.com/api/notes/ */
export const noteSchema = z.object({
  body: z.string(),
  author: user,
  created_at: instant,
});
export type Note = z.infer<typeof noteSchema>;

/** https://docs.gitlab.com/api/merge_requests/#list-merge-request-diffs */
export const gitlabDiffSchema = z.object({
  old_path: z.string(),
  new_path: z.string(),
  new_file: z.boolean(),
  renamed_file: z.boolean(),
  deleted_file: z.boolean(),
  diff: z.string(),
  collapsed: z.boolean().nullish(),
  too_large: z.boolean().nullish(),
});
export type GitLabDiff = z.infer<typeof gitlabDiffSchema>;

/** https://docs.gitlab.com/api/repositories/#list-repository-tree */
export const treeEntrySchema = z.object({ path: z.string(), type: z.string() });

/** https://docs.gitlab.com/api/repository_files/ */
export const fileSchema = z.object({ content: z.string() });

/** https://docs.gitlab.com/api/branches/ */
export const branchSchema = z.object({ commit: z.object({ id: z.string() }) });

/** https://docs.gitlab.com/api/users/ */
export const userSchema = user;
