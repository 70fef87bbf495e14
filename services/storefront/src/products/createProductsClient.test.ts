import { ServiceUnavailableError } from '@comptoir/kit/errors';
import { createServiceCaller } from '../calls/createServiceCaller.ts';
import { RefusedError } from '../calls/RefusedError.ts';
import {
  type ProductsDouble,
  startProductsDouble,
} from '../testing/startProductsDouble.ts';
import { createProductsClient } from './createProductsClient.ts';

let double: ProductsDouble;
beforeEach(async () => {
  double = await startProductsDouble();
});
afterEach(() => double.stop());

const open = (url = double.url) =>
  createProductsClient(createServiceCaller({ url, timeout: 1_000 }));

test('an unknown product is undefined, an unusual slug is encoded as one segment', async () => {
  expect(await open().product('../categories')).toBeUndefined();
  expect(double.requests).toEqual(['/v1/products/..%2Fcategories']);
});

test('a refused query differs from an unavailable service', async () => {
  const refused = open().list({ locale: 'en', cursor: 'stolen' });
  await expect(refused).rejects.toThrow(RefusedError);
  double.failWith(503);
  const away = open().list({ locale: 'en' });
  await expect(away).rejects.toThrow(ServiceUnavailableError);
});

test('a response outside the contract counts as unavailable and names the request', async () => {
  double.failWith(200);
  await expect(open().categories()).rejects.toThrow(
    'GET /v1/categories broke its contract',
  );
});

test('a closed port counts as unavailable', async () => {
  const client = open('http://127.0.0.1:9');
  await expect(client.categories()).rejects.toThrow(ServiceUnavailableError);
});
