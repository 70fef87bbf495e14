import { isDeepStrictEqual } from 'node:util';
import { categoryChanged } from '@comptoir/contracts/productEvents';
import type { CategoryInput } from '@comptoir/contracts/productRequests';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { CategoryRepository } from '../repositories/CategoryRepository.ts';
import type { ImageService } from './ImageService.ts';

/** Creates and changes categories. */
export class CategoryService {
  readonly #categories: CategoryRepository;
  readonly #images: ImageService;

  constructor(options: {
    categories: CategoryRepository;
    images: ImageService;
  }) {
    this.#categories = options.categories;
    this.#images = options.images;
  }

  exists(id: string): Promise<boolean> {
    return this.#categories.exists(id);
  }

  /**
   * Makes the category be as given; does nothing when it is.
   *
   * @returns whether it is new
   * @throws InputError for a picture that isn't there
   */
  async put(id: string, input: CategoryInput): Promise<boolean> {
    await this.#images.requireAll([
      { url: input.image.url, field: 'body.image.url' },
    ]);
    for (;;) {
      const current = await this.#categories.find(id);
      if (!current) {
        if (await this.#categories.insert(id, input, eventOf(id, 1, input)))
          return true;
        continue;
      }
      const { version, name, description, image, position } = current;
      if (isDeepStrictEqual({ name, description, image, position }, input))
        return false;
      const event = eventOf(id, version + 1, input);
      if (await this.#categories.replace(id, version, input, event))
        return false;
    }
  }
}

function eventOf(id: string, aggregateVersion: number, input: CategoryInput) {
  return newEvent({
    type: categoryChanged.type,
    version: categoryChanged.version,
    aggregateId: id,
    aggregateVersion,
    data: { name: input.name, position: input.position },
  });
}
