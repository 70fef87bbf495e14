import { ErrorApiForwarder } from '@backstage/core-app-api';
import { ResponseError } from '@backstage/errors';
import type { AlertApi, ErrorApi } from '@backstage/frontend-plugin-api';
import { describeFailure } from '@comptoir/plugin-portal-react';

/** What Chromium, Firefox and Safari say when there was no response. */
const NO_RESPONSE =
  /^(?:Failed to fetch|NetworkError when attempting|Load failed)/;

/** Shows the errors that plugins report as alerts that say why, and what to do. */
export class ExplainingErrorApi implements ErrorApi {
  readonly #alertApi: AlertApi;
  readonly #forwarder = new ErrorApiForwarder();

  constructor(options: { alertApi: AlertApi }) {
    this.#alertApi = options.alertApi;
  }

  post: ErrorApi['post'] = (error, context) => {
    if (!context?.hidden) {
      this.#alertApi.post({ message: describe(error), severity: 'error' });
    }
    this.#forwarder.post(error, context);
  };

  error$() {
    return this.#forwarder.error$();
  }
}

function describe(error: Error): string {
  return ResponseError.is(error) || NO_RESPONSE.test(error.message)
    ? describeFailure('The portal', error)
    : error.message;
}
