import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ChangeRequestsService } from '@comptoir/plugin-change-requests-node';
import { readWorkspace } from './readWorkspace';

/** `publish:change-request`: proposes the output of a template for review. */
export function publishChangeRequest(changeRequests: ChangeRequestsService) {
  return createTemplateAction({
    id: 'publish:change-request',
    description:
      'Opens a change request with the files of the workspace in the name of the user, who may then follow it in the portal. Leaves no branch behind when it fails',
    schema: {
      input: {
        title: z =>
          z.string().min(1).max(120).describe('The change in one line'),
        description: z =>
          z
            .string()
            .default('')
            .describe('Reason of the change, for the reviewers'),
        branch: z =>
          z
            .string()
            .regex(/^change\/[a-z0-9]+(-[a-z0-9]+)*$/)
            .describe('Name of the new branch: change/ and words with hyphens'),
        reviewers: z =>
          z
            .array(z.string())
            .min(1)
            .describe('Entity references of the groups and users to notify'),
        entityRefs: z =>
          z
            .array(z.string())
            .default([])
            .describe('References of the entities that the change creates'),
      },
      output: {
        id: z => z.string().describe('Number of the change request'),
        branch: z => z.string().describe('Name of the branch'),
        commit: z => z.string().describe('Id of the commit'),
        path: z =>
          z.string().describe('Path of the change request in the portal'),
      },
    },
    async handler(ctx) {
      const { title, description, branch, reviewers, entityRefs } = ctx.input;
      const opened = await changeRequests.create(
        {
          title,
          reason: description,
          branch,
          reviewers,
          entityRefs,
          files: await readWorkspace(ctx.workspacePath),
        },
        { credentials: await ctx.getInitiatorCredentials() },
      );
      ctx.output('id', opened.id);
      ctx.output('branch', opened.branch);
      ctx.output('commit', opened.head);
      ctx.output('path', `/change-requests/${opened.id}`);
      ctx.logger.info(
        `Opened change request ${opened.id}: ${branch} at ${opened.head}`,
      );
    },
  });
}
