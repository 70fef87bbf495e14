import { ApiFactoryRegistry, ApiResolver } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { validateServiceName } from './validateServiceName';

const entities = [
  { kind: 'API', name: 'events' },
  { kind: 'Resource', name: 'mail-db' },
  { kind: 'Resource', name: 'rabbitmq' },
  { kind: 'User', name: 'marina' },
].map(({ kind, name }) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: {},
}));
const apis = new ApiFactoryRegistry();
apis.register(
  'static',
  createApiFactory(catalogApiRef, catalogApiMock({ entities })),
);
const apiHolder = new ApiResolver(apis);

async function errorsOf(name: string): Promise<string[]> {
  const errors: string[] = [];
  const addError = (message: string) => errors.push(message);
  await validateServiceName(name, { addError }, { apiHolder });
  return errors;
}

describe('validateServiceName', () => {
  it('accepts a new name', async () => {
    expect(await errorsOf('gift-cards')).toEqual([]);
  });

  it.each([
    ['events', 'The catalog already contains the API events'],
    ['rabbitmq', 'The catalog already contains the Resource rabbitmq'],
    ['marina', 'The catalog already contains the User marina'],
    ['mail', 'The catalog already contains the Resource mail-db'],
  ])('rejects %s and names the existing entity', async (name, message) => {
    expect(await errorsOf(name)).toEqual([expect.stringContaining(message)]);
  });
});
