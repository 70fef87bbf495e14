import { mockServices } from '@backstage/backend-test-utils';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { WatchProvider } from './WatchProvider';

describe('WatchProvider', () => {
  const refreshed: string[][] = [];
  const due: (readonly string[])[] = [];
  let changed: string[];
  let isAvailable: boolean;
  let provider: WatchProvider;

  const note = <T>(list: T[], all: T): void => {
    if (!isAvailable) {
      throw new Error('database is locked');
    }
    list.push(all);
  };
  const connection: EntityProviderConnection = {
    applyMutation: async () => {},
    refresh: async ({ keys }) => note(refreshed, keys),
  };

  beforeEach(async () => {
    refreshed.length = 0;
    due.length = 0;
    changed = [];
    isAvailable = true;
    provider = new WatchProvider({
      watches: { findChanged: () => changed.splice(0) },
      queue: {
        refreshAll: async () => {},
        refresh: async refs => note(due, refs),
      },
      logger: mockServices.logger.mock(),
    });
    await provider.connect(connection);
  });

  it('refreshes a changed file again when the catalog did not accept it', async () => {
    changed = ['/shop/a.yaml'];
    isAvailable = false;
    await provider.refreshChanged();

    isAvailable = true;
    changed = ['/shop/b.yaml'];
    await provider.refreshChanged();
    await provider.refreshChanged();

    expect(refreshed).toEqual([['file:/shop/a.yaml', 'file:/shop/b.yaml']]);
  });

  it('repeats an entity with an error again when the catalog did not accept it', async () => {
    provider.onErrors({
      entity: 'component:default/cart',
      location: 'file:/shop/a.yaml',
      errors: [],
    });
    isAvailable = false;
    await provider.repeatFailed();

    isAvailable = true;
    await provider.repeatFailed();
    await provider.repeatFailed();

    expect(due).toEqual([['component:default/cart']]);
  });

  it('leaves entities that are not on disk to the interval of the catalog', async () => {
    provider.onErrors({
      entity: 'component:default/cart',
      location: 'url:https://gitlab.example/catalog-info.yaml',
      errors: [],
    });

    await provider.repeatFailed();

    expect(due).toEqual([]);
  });

  it('repeats a conflict until the ignored file changes', async () => {
    provider.onConflict({ newLocationKey: 'file:/shop/a.yaml' });
    await provider.repeatFailed();
    await provider.repeatFailed();

    changed = ['/shop/a.yaml'];
    await provider.refreshChanged();
    await provider.repeatFailed();

    expect(refreshed).toEqual([
      ['file:/shop/a.yaml'],
      ['file:/shop/a.yaml'],
      ['file:/shop/a.yaml'],
    ]);
  });
});
