import { ResponseError } from '@backstage/errors';
import { describeFailure } from './describeFailure';

describe('describeFailure', () => {
  it('names the status that a backend returned', async () => {
    const error = await ResponseError.fromResponse(
      new Response('', { status: 502 }),
    );
    expect(describeFailure('The portal backend', error)).toBe(
      'The portal backend returned 502: A server behind the portal did not respond. Wait a minute, then try again.',
    );
  });

  it('names an invalid response', () => {
    const error = Object.assign(new Error('[{"code":"invalid_type"}]'), {
      name: 'ZodError',
    });
    expect(describeFailure('The catalog', error)).toBe(
      'The catalog returned a response that this page does not understand. Reload the page to get its current version.',
    );
  });

  it('says that there was no response when there is no cause', () => {
    expect(describeFailure('The catalog', new Error(''))).toBe(
      'The catalog is unavailable: No response. Check your connection, then reload the page.',
    );
  });

  it('names the cause when there was no response', () => {
    expect(describeFailure('The catalog', new Error('Failed to fetch'))).toBe(
      'The catalog is unavailable: Failed to fetch. Check your connection, then reload the page.',
    );
  });
});
