import {
  ANNOTATION_LOCATION,
  parseLocationRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError, NotFoundError, NotModifiedError } from '@backstage/errors';
import { TECHDOCS_ANNOTATION } from '@backstage/plugin-techdocs-common';
import type {
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { composeSite } from './sites/composeSite';
import { etagOf } from './sites/etagOf';
import { titleOf } from './sites/findSite';
import { writeSite } from './sites/writeSite';

/**
 * Prepares the documentation of an entity that was read from disk and has the
 * annotation `backstage.io/techdocs-ref: dir:.`: copies the README and docs beside
 * its catalog-info.yaml.
 */
export class WorkspacePreparer implements PreparerBase {
  /** The prepared folder is a temporary copy. */
  shouldCleanPreparedDirectory(): boolean {
    return true;
  }

  /**
   * @throws InputError for other annotations; NotFoundError without a README;
   * NotModifiedError when no file has changed
   */
  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const folder = folderOf(entity);
    if (!existsSync(join(folder, 'README.md'))) {
      throw new NotFoundError(
        `${stringifyEntityRef(entity)} has no documentation: ${folder} contains no README.md. Write one; a folder docs/ beside it can contain more pages.`,
      );
    }
    const source = composeSite({ folder, title: titleOf(entity) });
    const etag = etagOf(source);
    if (options?.etag === etag) {
      throw new NotModifiedError(`The docs in ${folder} have not changed`);
    }
    const preparedDir = await mkdtemp(join(tmpdir(), 'comptoir-docs-'));
    writeSite(source, preparedDir);
    return { preparedDir, etag };
  }
}

function folderOf(entity: Entity): string {
  const { annotations = {} } = entity.metadata;
  const reference = annotations[TECHDOCS_ANNOTATION];
  const location = parseLocationRef(annotations[ANNOTATION_LOCATION]);
  if (reference === 'dir:.' && location.type === 'file') {
    return dirname(location.target);
  }
  throw new InputError(
    `Cannot build the docs of ${stringifyEntityRef(entity)}: ${TECHDOCS_ANNOTATION} is ${reference}, read from ${location.type}:${location.target}. On one machine the portal builds only dir:. of a file location; in production, docs are built in advance (docs/portal.md).`,
  );
}
