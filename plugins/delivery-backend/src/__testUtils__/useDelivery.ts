import { stateOfCell } from '@comptoir/plugin-delivery-common';
import { eventually } from './eventually';
import { GitopsRepository, releaseText } from './GitopsRepository';
import { healthy } from './LiveStatusDouble';
import { startDelivery } from './startDelivery';

const ENVIRONMENTS = ['dev', 'staging', 'production'];

/** Returns the path of a release file. */
export const fileOf = (environment: string, service = 'products') =>
  `gitops/apps/${service}/releases/${environment}.yaml`;

/** Starts the plugin with a repository of its own before each test of the suite. */
export function useDelivery() {
  let repository: GitopsRepository;
  let delivery: Awaited<ReturnType<typeof startDelivery>>;
  beforeEach(async () => {
    repository = await GitopsRepository.create();
    delivery = await startDelivery({ repository: repository.path });
  });
  afterEach(async () => {
    await delivery.stop();
    repository.remove();
  });
  return {
    repository: () => repository,
    delivery: () => delivery,
    /** Releases the same image everywhere, and reports that it runs. */
    async releaseAll() {
      const revision = (await repository.git('rev-parse', 'HEAD')).trim();
      await repository.commit(
        {
          [fileOf('dev')]: releaseText(),
          [fileOf('staging')]: releaseText({ revision }),
          [fileOf('production')]: releaseText({ revision }),
        },
        { author: 'Ines', title: 'Release 1.0.0' },
      );
      const states = ENVIRONMENTS.map(name => healthy('products', name));
      delivery.live.set('products', ...states);
    },
    stateOf: async (environment: string, service = 'products') =>
      stateOfCell(await delivery.cell(service, environment)),
    /** Waits until a cell of the service `products` has a part. */
    reaches: (environment: string, part: object) =>
      eventually(async () =>
        expect(await delivery.cell('products', environment)).toMatchObject(
          part,
        ),
      ),
  };
}
