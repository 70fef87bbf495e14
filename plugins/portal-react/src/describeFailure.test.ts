import { ResponseError } from '@backstage/errors';
import { describeFailure } from './describeFailure';

describe('describeFailure', () => {
  it('names the status that a backend returned', async () => {
    const error = await ResponseError.fromResponse(
      new Response('', { status: 502 }),
    );
    expect(describeFailure('The portal backend', error)).toBe(
      'The portal backend returned 502',
    );
  });

  it('names the cause when there was no response', () => {
    expect(describeFailure('The catalog', new Error('Failed to fetch'))).toBe(
      'The catalog is unavailable: Failed to fetch',
    );
  });
});
