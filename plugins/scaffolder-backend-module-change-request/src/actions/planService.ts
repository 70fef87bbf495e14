import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { z } from 'zod/v4';
import type { ChangeRequestHost } from '@comptoir/plugin-change-requests-node';
import { entityNamesOf, findNameClash } from '../service/findNameClash';
import { nameForms } from '../service/nameForms';
import { PlannedPorts } from '../service/PlannedPorts';

/** The process that a workspace's package.json declares. */
const Declaration = z.object({
  comptoir: z
    .object({
      process: z
        .object({ name: z.string().optional(), port: z.int().optional() })
        .optional(),
    })
    .optional(),
});
const SERVICE_MANIFEST = /^services\/[^/]+\/package\.json$/;
const MANIFEST = /^[^/]+\/[^/]+\/package\.json$/;

/** `comptoir:service:plan`: chooses the names in code and the port of a new service. */
export function planService(options: {
  repository: ChangeRequestHost;
  catalog: Pick<CatalogService, 'getEntities'>;
}) {
  const { repository, catalog } = options;
  const ports = new PlannedPorts();
  return createTemplateAction({
    id: 'comptoir:service:plan',
    description:
      'Rejects a name that the repository, a process or the catalog already has, returns the forms of the name in code, and chooses a port that no process and no open change request declares',
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
        port: type =>
          type
            .number()
            .describe(
              'A port that no process and no open change request declares',
            ),
      },
    },
    async handler(ctx) {
      const { name } = ctx.input;
      const files = await repository.listFiles('services', 'packages');
      const processes = new Map<string, string>();
      const usedPorts = new Set<number>();
      for (const path of files.filter(one => MANIFEST.test(one))) {
        const process = processOf(await repository.readFile(path));
        if (process?.name) {
          processes.set(process.name, path);
        }
        if (process?.port) {
          usedPorts.add(process.port);
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

      const open = await repository.readOpen(SERVICE_MANIFEST);
      for (const manifest of open) {
        const port = processOf(manifest)?.port;
        if (port) {
          usedPorts.add(port);
        }
      }
      const forms = nameForms(name);
      ctx.output('camel', forms.camel);
      ctx.output('pascal', forms.pascal);
      ctx.output('title', forms.title);
      ctx.output('port', ports.choose(name, usedPorts));
    },
  });
}

function processOf(manifest: string) {
  return Declaration.parse(JSON.parse(manifest)).comptoir?.process;
}
