import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { DescriptionProblem } from '@comptoir/plugin-platform-common';
import { screen } from '@testing-library/react';
import { descriptionsApiRef } from '../api/DescriptionsApi';
import { DescriptionsWidget } from './DescriptionsWidget';

const broken: DescriptionProblem = {
  location: 'file:services/products/catalog-info.yaml',
  message: 'YAML error at line 3',
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
  it('says which file, what is wrong, and what to do', async () => {
    await render(async () => [broken]);

    expect(
      await screen.findByText('services/products/catalog-info.yaml'),
    ).toBeVisible();
    expect(screen.getByText('YAML error at line 3')).toBeVisible();
    expect(screen.getByText('Correct the file.')).toBeVisible();
  });

  it('is not there when all files can be read', async () => {
    await render(async () => []);

    expect(await screen.findByText('Home')).toBeVisible();
    expect(
      screen.queryByText('Catalog files with errors'),
    ).not.toBeInTheDocument();
  });

  it('says that it cannot tell', async () => {
    await render(async () => {
      throw new Error('502');
    });

    expect(
      await screen.findByText("The portal's backend does not answer: 502"),
    ).toBeVisible();
  });
});
