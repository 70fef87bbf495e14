import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { OpenApiDocument } from './OpenApiDocument';

const definition = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'Products', version: '1.0.0' },
  servers: [{ url: '/' }],
  paths: {
    '/v1/products': {
      get: {
        summary: 'Lists products',
        responses: { 200: { description: 'The products' } },
      },
    },
  },
});

/** Swagger UI takes seconds to import. */
jest.setTimeout(60_000);

describe('OpenApiDocument', () => {
  it('shows an operation, and sends no requests to the portal', async () => {
    await renderInTestApp(<OpenApiDocument definition={definition} />);

    fireEvent.click(
      await screen.findByText('Lists products', {}, { timeout: 30_000 }),
    );

    expect(await screen.findByText('The products')).toBeVisible();
    expect(screen.queryByText(/try it out/i)).not.toBeInTheDocument();
  });
});
