import { z } from 'zod';
import { DeliverError } from './DeliverError.ts';
import { send } from './send.ts';

/** See {@link Registry}. */
export interface RegistryOptions {
  /** User and password; without them, requests are anonymous. */
  credentials?: { user: string; password: string } | undefined;
}

const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');
const SERVER = 'the registry';
const Token = z.object({ token: z.string() });

/** Asks container registries for manifests, by the OCI distribution specification. */
export class Registry {
  readonly #basic: string | undefined;

  constructor({ credentials }: RegistryOptions) {
    this.#basic =
      credentials &&
      `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
  }

  /**
   * Whether a repository has a manifest.
   *
   * @param repository such as `registry.example/group/products`; a registry on this machine is asked by plain HTTP
   * @throws DeliverError if the registry cannot be asked
   */
  async has(repository: string, digest: string): Promise<boolean> {
    const [host = '', ...path] = repository.split('/');
    const isLocal = /^(127\.0\.0\.1|localhost)(:|$)/.test(host);
    const url = `${isLocal ? 'http' : 'https'}://${host}/v2/${path.join('/')}/manifests/${digest}`;
    const first = await this.#request(url, undefined);
    const challenge = first.headers.get('www-authenticate');
    const response =
      first.status === 401 && challenge !== null
        ? await this.#request(url, await this.#authorize(challenge))
        : first;
    if (response.status === 200) {
      return true;
    }
    if (response.status === 404) {
      return false;
    }
    throw new DeliverError(
      `${url}: the registry returned ${response.status}: check CI_REGISTRY_USER and CI_REGISTRY_PASSWORD`,
    );
  }

  #request(url: string, authorization: string | undefined) {
    return send(SERVER, url, {
      method: 'HEAD',
      headers: {
        accept: MANIFESTS,
        ...(authorization !== undefined && { authorization }),
      },
    });
  }

  /** Answers a challenge: with a token of the realm, or with user and password. */
  async #authorize(challenge: string): Promise<string | undefined> {
    const parameter = (name: string) =>
      new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1];
    const realm = parameter('realm');
    if (!/^bearer /i.test(challenge) || realm === undefined) {
      return this.#basic;
    }
    const url = new URL(realm);
    for (const name of ['service', 'scope']) {
      const value = parameter(name);
      if (value !== undefined) {
        url.searchParams.set(name, value);
      }
    }
    const headers = this.#basic ? { authorization: this.#basic } : undefined;
    const response = await send(SERVER, url.href, {
      ...(headers && { headers }),
    });
    if (!response.ok) {
      throw new DeliverError(
        `${url.origin}: the registry refused the sign-in with ${response.status}: check CI_REGISTRY_USER and CI_REGISTRY_PASSWORD`,
      );
    }
    return `Bearer ${Token.parse(JSON.parse(response.text)).token}`;
  }
}
