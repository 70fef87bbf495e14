import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { SecretsError } from './SecretsError.ts';

const Rotated = z.object({
  spec: z.object({ encryptedData: z.record(z.string(), z.string()) }),
});

/** The HTTP side of a SealedSecrets controller: https://github.com/bitnami-labs/sealed-secrets */
export class SealedSecretsController {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** The certificate that values are sealed with. */
  async certificate(): Promise<string> {
    return (await this.#ask('/v1/cert.pem')).text();
  }

  /**
   * Seals the same values with the newest key. Only the controller decrypts them.
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
    const answer = await this.#ask('/v1/rotate', { method: 'POST', body });
    return Rotated.parse(await answer.json()).spec.encryptedData;
  }

  async #ask(path: string, init?: RequestInit): Promise<Response> {
    const url = new URL(path, this.#url);
    const answer = await fetch(url, init).catch((error: unknown) => {
      throw new SecretsError(
        `the SealedSecrets controller does not answer at ${url.origin} (${String(error)}): name it by --controller`,
      );
    });
    if (answer.status === 429) {
      // It limits requests per second and answers with the seconds to wait.
      const seconds = Number(answer.headers.get('retry-after') ?? 1);
      await delay(Math.max(seconds, 1) * 1000);
      return this.#ask(path, init);
    }
    if (answer.ok) {
      return answer;
    }
    const text = (await answer.text()).trim();
    throw new SecretsError(
      `the SealedSecrets controller refuses ${path} (${answer.status}${text && `: ${text}`})`,
    );
  }
}
