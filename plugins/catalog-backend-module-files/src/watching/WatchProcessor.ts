import type { Entity } from '@backstage/catalog-model';
import {
  processingResult,
  type CatalogProcessor,
  type CatalogProcessorEmit,
  type LocationSpec,
} from '@backstage/plugin-catalog-node';
import { dirname, resolve } from 'node:path';
import { findPlaceholders } from '../files/placeholders';
import type { FileWatches } from './FileWatches';

/**
 * Watches each file, pattern and placeholder file that the catalog reads from disk, and
 * gives its entity the refresh key `file:<path>`.
 */
export class WatchProcessor implements CatalogProcessor {
  constructor(private readonly watches: FileWatches) {}

  getProcessorName(): string {
    return 'WatchProcessor';
  }

  /** Before the processors that read files: a change while they read is then noticed. */
  getPriority(): number {
    return 5;
  }

  /** Returns false, so that another processor reads the location. */
  async readLocation(
    { type, target }: LocationSpec,
    _optional: boolean,
    emit: CatalogProcessorEmit,
  ): Promise<boolean> {
    if (type === 'file') {
      this.#watch(target, emit);
    }
    return false;
  }

  async preProcessEntity(
    entity: Entity,
    { type, target }: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (type === 'file') {
      for (const { file } of findPlaceholders(entity)) {
        this.#watch(resolve(dirname(target), String(file)), emit);
      }
    }
    return entity;
  }

  #watch(path: string, emit: CatalogProcessorEmit): void {
    this.watches.watch(path);
    emit(processingResult.refresh(keyOf(path)));
  }
}

/** The refresh key of the entities that were read from a file or pattern. */
export function keyOf(path: string): string {
  return `file:${path}`;
}
