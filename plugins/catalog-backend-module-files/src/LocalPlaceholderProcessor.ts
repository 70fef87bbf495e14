import { stringifyLocationRef, type Entity } from '@backstage/catalog-model';
import { InputError, isError } from '@backstage/errors';
import type {
  CatalogProcessor,
  LocationSpec,
} from '@backstage/plugin-catalog-node';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v4';
import { formatPath } from './files/FileProblem';
import { replacePlaceholders, type Placeholder } from './files/placeholders';
import { readDocuments } from './files/readDocuments';

const entitySchema = z.custom<Entity>(
  value => typeof value === 'object' && value !== null && 'metadata' in value,
);
const namedSchema = z.object({
  kind: z.string(),
  metadata: z.object({ name: z.string() }),
});

/**
 * Replaces `$text`, `$json` and `$yaml` with the content of a file, for entities that
 * were read from disk. Backstage's own placeholders support URLs only.
 */
export class LocalPlaceholderProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'LocalPlaceholderProcessor';
  }

  /** Before Backstage's own placeholders, whose priority is 20. */
  getPriority(): number {
    return 10;
  }

  /**
   * @throws InputError with the catalog file and its line, when the other file does not
   * exist, is invalid, or is outside the folder of the catalog file.
   */
  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
  ): Promise<Entity> {
    if (location.type !== 'file') {
      return entity;
    }
    const replaced = await replacePlaceholders(entity, async placeholder => {
      try {
        return await readBeside(location.target, placeholder);
      } catch (error) {
        const line = await lineOf(location.target, entity, placeholder);
        throw new InputError(
          `${stringifyLocationRef(location)}:${line}: ${formatPath(placeholder.path)}: ${reasonOf(error, placeholder)}`,
        );
      }
    });
    return entitySchema.parse(replaced);
  }
}

async function readBeside(
  catalogFile: string,
  { name, file }: Placeholder,
): Promise<unknown> {
  const folder = await realpath(dirname(catalogFile));
  const path = await realpath(resolve(folder, String(file)));
  const below = relative(folder, path);
  if (below.startsWith('..') || isAbsolute(below)) {
    throw new Error(
      `${file} is outside the folder of the catalog file: move it there`,
    );
  }
  const text = await readFile(path, 'utf8');
  if (name === 'json') {
    return JSON.parse(text);
  }
  return name === 'yaml' ? parse(text) : text;
}

function reasonOf(error: unknown, { file }: Placeholder): string {
  const message = isError(error) ? error.message : String(error);
  if (/^(ENOENT|ENOTDIR)/.test(message)) {
    return `The file ${file} does not exist: add it, or correct the path`;
  }
  return isError(error) && /Syntax|YAML/.test(error.name)
    ? `The file ${file} is invalid: ${message.split('\n')[0]}`
    : message;
}

/** The line of a placeholder in its catalog file; 1 when the file has changed. */
async function lineOf(
  catalogFile: string,
  entity: Entity,
  { path }: Placeholder,
): Promise<number> {
  const text = await readFile(catalogFile, 'utf8').catch(() => '');
  const document = readDocuments(text).find(({ value }) => {
    const named = namedSchema.safeParse(value);
    return (
      named.success &&
      named.data.kind === entity.kind &&
      named.data.metadata.name === entity.metadata.name
    );
  });
  return document?.lineOf(path) ?? 1;
}
