import type { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import type {
  CatalogProcessor,
  LocationSpec,
} from '@backstage/plugin-catalog-node';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { z } from 'zod/v4';

const specSchema = z.looseObject({
  definition: z.object({ $text: z.string() }),
});

/**
 * Replaces `spec.definition.$text` with the content of the file, for entities that
 * were read from disk. Backstage's own placeholders support URLs only.
 */
export class LocalDefinitionProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'LocalDefinitionProcessor';
  }

  /** Before the placeholders, whose priority is 20. */
  getPriority(): number {
    return 10;
  }

  /**
   * @throws NotAllowedError when the file is outside the catalog file's folder;
   * an error with the path when the file cannot be read.
   */
  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
  ): Promise<Entity> {
    const spec = specSchema.safeParse(entity.spec);
    if (location.type !== 'file' || !spec.success) {
      return entity;
    }

    const definition = await readBeside(
      location.target,
      spec.data.definition.$text,
    );
    return { ...entity, spec: { ...entity.spec, definition } };
  }
}

async function readBeside(catalogFile: string, path: string): Promise<string> {
  const folder = await realpath(dirname(catalogFile));
  const file = await realpath(resolve(folder, path));
  if (relative(folder, file).startsWith('..')) {
    throw new NotAllowedError(
      `spec.definition.$text: ${path} is outside the folder of ${catalogFile}`,
    );
  }
  return readFile(file, 'utf8');
}
