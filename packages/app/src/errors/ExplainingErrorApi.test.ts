import { ResponseError } from '@backstage/errors';
import { ExplainingAlertApi } from './ExplainingAlertApi';
import { ExplainingErrorApi } from './ExplainingErrorApi';

/** The alerts that are shown for an error. */
function alertsOf(error: Error, hidden?: boolean): string[] {
  const alertApi = new ExplainingAlertApi();
  const shown: string[] = [];
  alertApi.alert$().subscribe(({ message }) => shown.push(message));
  new ExplainingErrorApi({ alertApi }).post(error, { hidden });
  return shown;
}

describe('ExplainingErrorApi', () => {
  it.each(['', '{}', '<html>Bad Gateway</html>'])(
    'explains a refusal with the body %j',
    async body => {
      const response = new Response(body, { status: 502 });
      const error = await ResponseError.fromResponse(response);

      expect(alertsOf(error)).toEqual([
        'The portal returned 502: A server behind the portal did not respond. Wait a minute, then try again.',
      ]);
    },
  );

  it('says what to do without a response', () => {
    expect(alertsOf(new TypeError('Failed to fetch'))).toEqual([
      'The portal is unavailable: Failed to fetch. Check your connection, then reload the page.',
    ]);
  });

  it.each(['', ' '])('shows no empty alert for the message "%s"', message => {
    expect(alertsOf(new Error(message))).toEqual([
      'Something in the portal failed without a reason. Reload the page, then try again.',
    ]);
  });

  it('shows other errors as they are, and hidden ones not', () => {
    const error = new Error('The site was not built');

    expect(alertsOf(error)).toEqual(['The site was not built']);
    expect(alertsOf(error, true)).toEqual([]);
  });
});
