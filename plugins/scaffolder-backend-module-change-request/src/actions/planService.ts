import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { z } from 'zod/v4';
import type { ChangeRequests } from '../ChangeRequest';
import { choosePort } from '../service/choosePort';
import { nameForms } from '../service/nameForms';

/** The port in a workspace's package.json. */
const Declaration = z.object({
  comptoir: z
    .object({ process: z.object({ port: z.int().optional() }).optional() })
    .optional(),
});

/** `comptoir:service:plan`: chooses the names in code and the port of a new service. */
export function planService(changeRequests: ChangeRequests) {
  return createTemplateAction({
    id: 'comptoir:service:plan',
    description:
      'Rejects a name that the repository already contains, returns the forms of the name in code, and chooses a port that no process declares',
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
        port: type => type.number().describe('A port that no process declares'),
      },
    },
    async handler(ctx) {
      const { name } = ctx.input;
      const forms = nameForms(name);
      const manifests = await changeRequests.listFiles('services', 'packages');
      const clash = manifests.find(
        path =>
          path.startsWith(`services/${name}/`) ||
          path === `services/contracts/src/${forms.camel}.ts`,
      );
      if (clash) {
        throw new ConflictError(
          `The name ${name} is in use: the repository contains ${clash}. Choose another name`,
        );
      }
      const usedPorts = new Set<number>();
      for (const path of manifests) {
        if (!/^[^/]+\/[^/]+\/package\.json$/.test(path)) {
          continue;
        }
        const { comptoir } = Declaration.parse(
          JSON.parse(await changeRequests.readFile(path)),
        );
        if (comptoir?.process?.port) {
          usedPorts.add(comptoir.process.port);
        }
      }
      ctx.output('camel', forms.camel);
      ctx.output('pascal', forms.pascal);
      ctx.output('title', forms.title);
      ctx.output('port', choosePort(usedPorts));
    },
  });
}
