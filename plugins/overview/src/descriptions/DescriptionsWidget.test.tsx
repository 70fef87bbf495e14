import { ResponseError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { DescriptionProblem } from '@comptoir/plugin-overview-common';
import { screen } from '@testing-library/react';
import { descriptionsApiRef } from './DescriptionsApi';
import { DescriptionsWidget } from './DescriptionsWidget';

const broken: DescriptionProblem = {
  location: 'file:services/products/catalog-info.yaml',
  line: 3,
  message: 'The YAML is invalid',
  advice: 'Correct the file.',
  since: '2026-01-01T00:00:00.000Z',
};

const render = (list: () => Promise<DescriptionProblem[]>) =>
  renderInTestApp(
    <>
      <p>Home</p>
      <DescriptionsWidget />
    </>,
    { apis: [[descriptionsApiRef, { list }]] },
  );

describe('DescriptionsWidget', () => {
  it('shows the file, the error and the remedy', async () => {
    await render(async () => [broken]);

    expect(
      await screen.findByText('services/products/catalog-info.yaml:3'),
    ).toBeVisible();
    expect(screen.getByText('The YAML is invalid')).toBeVisible();
    expect(screen.getByText('Correct the file.')).toBeVisible();
  });

  it('renders nothing when there are no errors', async () => {
    await render(async () => []);

    expect(await screen.findByText('Home')).toBeVisible();
    expect(
      screen.queryByText('Catalog files with errors'),
    ).not.toBeInTheDocument();
  });

  it('shows the status that the portal backend returned', async () => {
    await render(async () => {
      throw await ResponseError.fromResponse(new Response('', { status: 502 }));
    });

    expect(
      await screen.findByText(/^The portal backend returned 502: /),
    ).toBeVisible();
  });
});
