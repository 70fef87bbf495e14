import { eventually } from '../src/testing/fixture/eventually.ts';
import { oddFolder } from '../src/testing/fixture/oddFolder.ts';
import { APPLICATIONS, DeliveryLoop } from './support/DeliveryLoop.ts';

describe('in a folder with every printable character', () => {
  let loop: DeliveryLoop;
  // Resolves when every part is ready.
  beforeAll(async () => {
    loop = await DeliveryLoop.start({ folder: oddFolder });
  }, 240_000);
  afterAll(() => loop.end());

  it('every part of the platform starts, and Argo CD deploys from the checkout', async () => {
    await eventually(async () => {
      expect(await loop.states()).toEqual(
        Object.fromEntries(
          ['bootstrap', ...APPLICATIONS].map(name => [name, 'Synced Healthy']),
        ),
      );
    }, 180_000);
  }, 200_000);
});
