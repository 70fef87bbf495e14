import { z } from 'zod/v4';

const instant = z.iso.datetime({ offset: true });

/** https://docs.gitlab.com/api/branches/ */
export const branchSchema = z.object({ commit: z.object({ id: z.string() }) });

/** https://docs.gitlab.com/api/repositories/#list-repository-tree */
export const treeSchema = z.array(
  z.object({ id: z.string(), path: z.string(), type: z.string() }),
);

/** https://docs.gitlab.com/api/commits/ */
export const commitSchema = z.object({
  id: z.string(),
  title: z.string(),
  author_name: z.string(),
  committed_date: instant,
  parent_ids: z.array(z.string()),
});
export const commitsSchema = z.array(commitSchema);

/** https://docs.gitlab.com/api/repositories/#compare-branches-tags-or-commits */
export const compareSchema = z.object({ commits: commitsSchema });
