import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
  type LocationSpec,
} from '@backstage/plugin-catalog-node';
import { glob } from 'node:fs/promises';

/**
 * Emits one location for each file that matches a location with wildcards, on disk
 * or in a repository. Otherwise, an error in one file would prevent the catalog
 * from reading the others.
 */
export class WildcardProcessor implements CatalogProcessor {
  constructor(private readonly urlReader: UrlReaderService) {}

  getProcessorName(): string {
    return 'WildcardProcessor';
  }

  /** Before Backstage's own readers, whose priority is 20. */
  getPriority(): number {
    return 10;
  }

  async readLocation(
    location: LocationSpec,
    optional: boolean,
    emit: CatalogProcessorEmit,
  ): Promise<boolean> {
    const { type, target } = location;
    if (!target.includes('*') || !['file', 'url'].includes(type)) {
      return false;
    }

    try {
      const files = await this.#find(type, target);
      if (files.length === 0 && !optional) {
        emit(
          processingResult.notFoundError(
            location,
            `No file matches ${target}: correct the target, or add a file`,
          ),
        );
      }
      for (const file of files) {
        emit(processingResult.location({ type, target: file }));
      }
    } catch (error) {
      const reason = isError(error) ? error.message : String(error);
      emit(
        processingResult.generalError(
          location,
          `Cannot list ${target}: ${reason}`,
        ),
      );
    }
    emit(processingResult.refresh(`${type}:${target}`));
    return true;
  }

  async #find(type: string, target: string): Promise<string[]> {
    if (type === 'file') {
      return (await Array.fromAsync(glob(target))).sort();
    }
    const { files } = await this.urlReader.search(target);
    return files.map(({ url }) => url).sort();
  }
}
