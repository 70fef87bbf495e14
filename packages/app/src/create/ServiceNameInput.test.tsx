import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { fireEvent, screen } from '@testing-library/react';
import { ServiceNameInput } from './ServiceNameInput';
import { validateServiceName } from './validateServiceName';

const rabbitmq = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'rabbitmq', namespace: 'default' },
  spec: {},
};
const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: {
      title: 'Name',
      type: 'string',
      pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
      'ui:field': 'ServiceName',
    },
  },
};

function render(onCreate: (values: object) => Promise<void>) {
  return renderInTestApp(
    <Stepper
      manifest={{
        title: 'A service',
        steps: [{ title: 'Name', schema }],
      }}
      extensions={[
        {
          name: 'ServiceName',
          component: ServiceNameInput,
          validation: validateServiceName,
        },
      ]}
      onCreate={onCreate}
    />,
    {
      apis: [
        [catalogApiRef, catalogApiMock({ entities: [rabbitmq] })],
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.ALLOW }),
        ],
      ],
    },
  );
}

describe('ServiceNameInput', () => {
  // jsdom cannot scroll; the form scrolls to the next step.
  beforeEach(() => jest.spyOn(window, 'scrollTo').mockImplementation());
  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['rabbitmq', /already contains the Resource rabbitmq/],
    ['Gift Cards', /must match pattern/],
    ['', /required property/],
  ])('accepts a good name after %j was refused', async (refused, message) => {
    const created: object[] = [];
    await render(async values => void created.push(values));
    const name = await screen.findByRole('textbox', { name: /Name/ });

    fireEvent.change(name, { target: { value: refused } });
    fireEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect((await screen.findAllByText(message))[0]).toBeVisible();

    fireEvent.change(name, { target: { value: 'gift-cards' } });
    fireEvent.click(screen.getByRole('button', { name: 'Review' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Create' }));

    expect(await screen.findByText('gift-cards')).toBeVisible();
    expect(created).toEqual([{ name: 'gift-cards' }]);
  });
});
