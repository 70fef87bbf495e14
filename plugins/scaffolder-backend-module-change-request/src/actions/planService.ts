import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { z } from 'zod/v4';
import type { ChangeRequestHost } from '@comptoir/plugin-change-requests-node';
import { entityNamesOf, findNameClash } from '../service/findNameClash';
import { nameForms } from '../service/nameForms';

/** The process that a workspace's package.json declares. */
const Declaration = z.object({
  comptoir: z
    .object({
      process: z.object({ name: z.string().optional() }).optional(),
    })
    .optional(),
});
const MANIFEST = /^[^/]+\/[^/]+\/package\.json$/;

/** `comptoir:service:plan`: checks the name of a new service and returns its forms in code. */
export function planService(options: {
  repository: ChangeRequestHost;
  catalog: Pick<CatalogService, 'getEntities'>;
}) {
  const { repository, catalog } = options;
  return createTemplateAction({
    id: 'comptoir:service:plan',
    description:
      'Rejects a name that the repository, a process or the catalog already has, and returns the forms of the name in code',
    supportsDryRun: true,
    schema: {
      input: {
        name: type =>
          type
            .string()
            .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
            .max(30)
            .describe('Name of the service: lower-case words and hyphens'),
      },
      output: {
        camel: type =>
          type.string().describe('The name as a variable: giftCards'),
        pascal: type => type.string().describe('The name as a type: GiftCards'),
        title: type =>
          type.string().describe('The name for people: Gift cards'),
      },
    },
    async handler(ctx) {
      const { name } = ctx.input;
      const files = await repository.listFiles('services', 'packages');
      const processes = new Map<string, string>();
      for (const path of files.filter(one => MANIFEST.test(one))) {
        const process = processOf(await repository.readFile(path));
        if (process?.name) {
          processes.set(process.name, path);
        }
      }
      const { items: entities } = await catalog.getEntities(
        { filter: { 'metadata.name': entityNamesOf(name) } },
        { credentials: await ctx.getInitiatorCredentials() },
      );
      const clash = findNameClash(name, { files, processes, entities });
      if (clash) {
        throw new ConflictError(
          `The name ${name} is in use: ${clash}. Choose another name`,
        );
      }

      const forms = nameForms(name);
      ctx.output('camel', forms.camel);
      ctx.output('pascal', forms.pascal);
      ctx.output('title', forms.title);
    },
  });
}

function processOf(manifest: string) {
  return Declaration.parse(JSON.parse(manifest)).comptoir?.process;
}
