import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { z } from 'zod/v4';
import type { ChangeRequests } from '../ChangeRequest';
import { choosePort } from '../service/choosePort';
import { nameForms } from '../service/nameForms';

/** What a workspace's package.json says of its port. */
const Declaration = z.object({
  comptoir: z
    .object({ process: z.object({ port: z.int().optional() }).optional() })
    .optional(),
});

/** `comptoir:service:plan`: what a new service is called in code, and where it listens. */
export function planService(changeRequests: ChangeRequests) {
  return createTemplateAction({
    id: 'comptoir:service:plan',
    description:
      'Refuses a name that the repository has already, writes it in the forms that code needs, and chooses a port that no process has',
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
          `The name ${name} is taken: the repository has ${clash}. Choose another name`,
        );
      }
      const taken = new Set<number>();
      for (const path of manifests) {
        if (!/^[^/]+\/[^/]+\/package\.json$/.test(path)) {
          continue;
        }
        const { comptoir } = Declaration.parse(
          JSON.parse(await changeRequests.readFile(path)),
        );
        if (comptoir?.process?.port) {
          taken.add(comptoir.process.port);
        }
      }
      ctx.output('camel', forms.camel);
      ctx.output('pascal', forms.pascal);
      ctx.output('title', forms.title);
      ctx.output('port', choosePort(taken));
    },
  });
}
