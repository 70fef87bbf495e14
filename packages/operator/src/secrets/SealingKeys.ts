import type { Kubectl } from '@comptoir/parts/parts/kubernetes/Kubectl';
import { SEALED_SECRETS_NAMESPACE } from '@comptoir/parts/parts/sealedSecrets/sealedSecretsSettings';
import { z } from 'zod';

/** The label of the Secrets that the controller reads its keys from, at its start. */
const LABEL = 'sealedsecrets.bitnami.com/sealed-secrets-key';

/** A Secret with a key, without the fields that the API server adds. */
const Key = z.object({
  apiVersion: z.literal('v1'),
  kind: z.literal('Secret'),
  type: z.literal('kubernetes.io/tls'),
  metadata: z.object({
    name: z.string(),
    namespace: z.literal(SEALED_SECRETS_NAMESPACE),
    labels: z.record(z.string(), z.string()),
  }),
  data: z.object({ 'tls.crt': z.string(), 'tls.key': z.string() }),
});
const Keys = z.object({ items: z.array(Key) });

/** The private keys of a cluster's SealedSecrets controller. */
export class SealingKeys {
  readonly #kubectl: Kubectl;

  constructor(kubectl: Kubectl) {
    this.#kubectl = kubectl;
  }

  /**
   * Reads all keys, including those that only open older values.
   *
   * @returns names, and a text for {@link SealingKeys.write}
   * @throws Error with kubectl's message
   */
  async read(): Promise<{ names: string[]; text: string }> {
    const output = await this.#kubectl.run([
      'get',
      'secrets',
      `--namespace=${SEALED_SECRETS_NAMESPACE}`,
      `--selector=${LABEL}`,
      '--output=json',
    ]);
    const { items } = Keys.parse(JSON.parse(output));
    return { names: namesOf(items), text: JSON.stringify({ items }) };
  }

  /**
   * Creates the keys of a backup; keys that exist only in the cluster stay.
   *
   * @returns their names
   * @throws Error with kubectl's message
   */
  async write(text: string): Promise<string[]> {
    const { items } = Keys.parse(JSON.parse(text));
    const list = { apiVersion: 'v1', kind: 'List', items };
    await this.#kubectl.apply(JSON.stringify(list));
    return namesOf(items);
  }
}

function namesOf(items: z.infer<typeof Keys>['items']): string[] {
  return items.map(({ metadata }) => metadata.name);
}
