import { z } from 'zod';

/** The part of `terraform show -json <plan>` that a summary reads. */
const Plan = z.object({
  resource_changes: z
    .array(
      z.object({
        address: z.string(),
        change: z.object({ actions: z.array(z.string()) }),
      }),
    )
    .default([]),
});

/** Number of resources that a plan creates, updates and deletes; GitLab shows it on the merge request. */
export interface Summary {
  create: number;
  update: number;
  delete: number;
}

/** Counts the changes of a plan; a replacement counts as one creation and one deletion. */
export function summarize(json: string): { summary: Summary; lines: string[] } {
  const changes = Plan.parse(JSON.parse(json)).resource_changes.filter(
    ({ change }) => !['no-op', 'read'].includes(change.actions.join()),
  );
  const count = (action: string) =>
    changes.filter(({ change }) => change.actions.includes(action)).length;
  return {
    summary: {
      create: count('create'),
      update: count('update'),
      delete: count('delete'),
    },
    lines: changes.map(
      ({ address, change }) => `  ${change.actions.join(' and ')} ${address}`,
    ),
  };
}
