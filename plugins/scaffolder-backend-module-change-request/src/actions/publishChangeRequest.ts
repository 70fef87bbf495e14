import type {
  AuditorService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  createTemplateAction,
  type ActionContext,
} from '@backstage/plugin-scaffolder-node';
import type { Author, ChangeRequests } from '../ChangeRequest';
import { readWorkspace } from './readWorkspace';

/** `publish:change-request`: proposes the output of a template for review. */
export function publishChangeRequest(options: {
  changeRequests: ChangeRequests;
  auditor: AuditorService;
  notifications: NotificationService;
  config: RootConfigService;
}) {
  const { changeRequests, auditor, notifications, config } = options;
  return createTemplateAction({
    id: 'publish:change-request',
    description:
      'Commits the workspace in the name of the user on a new branch and notifies the reviewers. Leaves no branch behind when it fails',
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
      },
      output: {
        branch: z => z.string().describe('Name of the branch'),
        commit: z => z.string().describe('Id of the commit'),
        checkout: z =>
          z.string().describe('Command that checks out the branch'),
        link: z => z.string().describe('Address of the task in the portal'),
      },
    },
    async handler(ctx) {
      const { title, description, branch, reviewers } = ctx.input;
      const actor = ctx.user?.ref;
      const event = await auditor.createEvent({
        eventId: 'change-request',
        severityLevel: 'medium',
        meta: { actor, title, branch, reviewers, taskId: ctx.task.id },
      });
      try {
        const opened = await changeRequests.open({
          title,
          description,
          branch,
          reviewers,
          author: authorOf(ctx.user),
          files: await readWorkspace(ctx.workspacePath),
        });
        await event.success({ meta: { commit: opened.commit } });

        const path = `/create/tasks/${ctx.task.id}`;
        ctx.output('branch', opened.branch);
        ctx.output('commit', opened.commit);
        ctx.output('checkout', opened.checkout);
        ctx.output('link', `${config.getString('app.baseUrl')}${path}`);
        ctx.logger.info(`Created ${branch} at ${opened.commit}`);
        await notifications
          .send({
            recipients: {
              type: 'entity',
              entityRef: reviewers,
              ...(actor ? { excludeEntityRef: actor } : {}),
            },
            payload: {
              title,
              description: `${nameOf(ctx.user)} requests your review of ${branch}.`,
              link: path,
              topic: 'change-request',
              severity: 'normal',
            },
          })
          // The branch exists even when the notification fails.
          .catch(error =>
            ctx.logger.warn(`Cannot notify the reviewers: ${error}`),
          );
      } catch (error) {
        await event.fail({
          error: error instanceof Error ? error : new Error(String(error)),
        });
        throw error;
      }
    },
  });
}

type User = ActionContext<{}>['user'];

/** @throws NotAllowedError when no user is signed in */
function authorOf(user: User): Author {
  if (!user?.ref) {
    throw new NotAllowedError('Sign in: a change request needs an author');
  }
  const { name } = parseEntityRef(user.ref);
  const email = user.entity?.spec.profile?.email ?? `${name}@users.invalid`;
  return { name: nameOf(user), email };
}

function nameOf(user: User): string {
  const displayName = user?.entity?.spec.profile?.displayName;
  return displayName ?? (user?.ref ? parseEntityRef(user.ref).name : 'Someone');
}
