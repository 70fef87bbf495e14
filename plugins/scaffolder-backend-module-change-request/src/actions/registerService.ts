import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/v4';
import type { ChangeRequestHost } from '@comptoir/plugin-change-requests-node';
import { addCodeOwner } from '../service/addCodeOwner';
import { addToLockfile, ManifestSchema } from '../service/addToLockfile';
import { formatFiles } from '../service/formatFiles';
import { listFiles } from './readWorkspace';

const RootManifest = z.object({
  prettier: z.object({
    singleQuote: z.boolean(),
    trailingComma: z.enum(['all', 'es5', 'none']),
    arrowParens: z.enum(['always', 'avoid']),
  }),
});

/** `comptoir:service:register`: adds a service in the workspace to the repository's root files. */
export function registerService(repository: ChangeRequestHost) {
  return createTemplateAction({
    id: 'comptoir:service:register',
    description:
      'Formats the rendered files like the repository, and adds the service to yarn.lock and CODEOWNERS',
    supportsDryRun: true,
    schema: {
      input: {
        folder: type =>
          type.string().describe('Folder of the service: services/gift-cards'),
        owner: type =>
          type.string().describe('Entity reference of the owning group'),
      },
    },
    async handler(ctx) {
      const { folder, owner } = ctx.input;
      const workspace = ctx.workspacePath;
      const read = (path: string) => repository.readFile(path);
      const files = listFiles(workspace);
      const root = RootManifest.parse(JSON.parse(await read('package.json')));
      await formatFiles(files, root.prettier);

      const manifest = ManifestSchema.parse(
        JSON.parse(
          await readFile(
            resolveSafeChildPath(workspace, `${folder}/package.json`),
            'utf8',
          ),
        ),
      );
      await writeFile(
        join(workspace, 'yarn.lock'),
        addToLockfile(await read('yarn.lock'), folder, manifest),
      );
      await writeFile(
        join(workspace, 'CODEOWNERS'),
        addCodeOwner(await read('CODEOWNERS'), folder, owner),
      );
      ctx.logger.info(`Added ${manifest.name} to yarn.lock and CODEOWNERS`);
    },
  });
}
