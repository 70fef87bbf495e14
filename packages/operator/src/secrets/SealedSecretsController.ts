import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { SecretsError } from './SecretsError.ts';

const Rotated = z.object({
  spec: z.object({ encryptedData: z.record(z.string(), z.string()) }),
});

/** HTTP client of a SealedSecrets controller: https://github.com/bitnami-labs/sealed-secrets */
export class SealedSecretsController {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Reads the certificate that values are sealed with. */
  async certificate(): Promise<string> {
    return (await this.#request('/v1/cert.pem')).text();
  }

  /**
   * Reseals values with the newest key. Only the controller decrypts them.
   *
   * @throws SecretsError when the controller lacks their key
   */
  async rotate(sealed: {
    namespace: string;
    name: string;
    encrypted: Readonly<Record<string, string>>;
  }): Promise<Record<string, string>> {
    const { namespace, name } = sealed;
    const body = JSON.stringify({
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata: { name, namespace },
      spec: {
        encryptedData: sealed.encrypted,
        template: { metadata: { name, namespace } },
      },
    });
    const response = await this.#request('/v1/rotate', {
      method: 'POST',
      body,
    });
    return Rotated.parse(await response.json()).spec.encryptedData;
  }

  async #request(path: string, init?: RequestInit): Promise<Response> {
    const url = new URL(path, this.#url);
    const response = await fetch(url, init).catch((error: unknown) => {
      throw new SecretsError(
        `the SealedSecrets controller does not respond at ${url.origin} (${String(error)}): set --controller`,
      );
    });
    if (response.status === 429) {
      // The controller limits requests per second; retry-after contains the seconds to wait.
      const seconds = Number(response.headers.get('retry-after') ?? 1);
      await delay(Math.max(seconds, 1) * 1000);
      return this.#request(path, init);
    }
    if (response.ok) {
      return response;
    }
    const text = (await response.text()).trim();
    throw new SecretsError(
      `the SealedSecrets controller refused ${path} (${response.status}${text && `: ${text}`})`,
    );
  }
}
