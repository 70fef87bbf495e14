import { AlertApiForwarder } from '@backstage/core-app-api';
import type { AlertApi } from '@backstage/frontend-plugin-api';

const WITHOUT_REASON =
  'Something in the portal failed without a reason. Reload the page, then try again.';

/** Shows alerts, none of which is empty. */
export class ExplainingAlertApi implements AlertApi {
  readonly #forwarder = new AlertApiForwarder();

  post: AlertApi['post'] = alert => {
    const message = alert.message?.trim() || WITHOUT_REASON;
    this.#forwarder.post({ ...alert, message });
  };

  alert$() {
    return this.#forwarder.alert$();
  }
}
