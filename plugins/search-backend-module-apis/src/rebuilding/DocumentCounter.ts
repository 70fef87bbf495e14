import type { DocumentDecoratorFactory } from '@backstage/plugin-search-common';
import { Transform } from 'node:stream';

/** Counts the documents of an index as it is built. */
export class DocumentCounter implements DocumentDecoratorFactory {
  readonly types: string[];
  #count = 0;

  constructor(type: string) {
    this.types = [type];
  }

  /** Number of documents of the last build. */
  get count(): number {
    return this.#count;
  }

  async getDecorator(): Promise<Transform> {
    this.#count = 0;
    return new Transform({
      objectMode: true,
      transform: (document, _encoding, done) => {
        this.#count += 1;
        done(null, document);
      },
    });
  }
}
