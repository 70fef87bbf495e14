import { z } from 'zod';
import { ApiServerError } from './ApiServerError.ts';
import { kubernetesFiles } from './KubernetesFiles.ts';
import { readTokens } from './readTokens.ts';
import { requestHttps } from './requestHttps.ts';
import type { HttpsAnswer } from './requestHttps.ts';

/** Milliseconds; large kinds need seconds, and more on a busy machine. */
const DEADLINE_MS = 60_000;

const KubernetesObject = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});
type KubernetesObject = z.infer<typeof KubernetesObject>;

const Resource = z.object({ name: z.string(), kind: z.string() });
type Resource = z.infer<typeof Resource>;
const Resources = z.object({ resources: z.array(Resource) });

/** HTTP client of this machine's API server, as its admin; much faster than starting `kubectl`. */
export class ApiServer {
  readonly #url: string;
  readonly #folder: string;

  constructor(options: {
    url: string;
    /** The platform's data. */
    folder: string;
  }) {
    this.#url = options.url;
    this.#folder = options.folder;
  }

  /** @throws Error when the API server does not respond */
  request(
    path: string,
    options: Partial<Parameters<typeof requestHttps>[0]> = {},
  ): Promise<HttpsAnswer> {
    const { tokens } = kubernetesFiles(this.#folder);
    return requestHttps({
      folder: this.#folder,
      url: this.#url + path,
      token: readTokens(tokens).get('admin') ?? '',
      ...options,
    });
  }

  /**
   * Reads the object at a path.
   *
   * @throws ApiServerError with the API server's message
   */
  async read(path: string): Promise<unknown> {
    const answer = await this.request(path, { timeoutMs: DEADLINE_MS });
    if (answer.status < 300) {
      return JSON.parse(answer.body);
    }
    throw new ApiServerError(path, answer);
  }

  /**
   * Applies objects server-side and overwrites conflicting changes of other field managers.
   *
   * @throws ApiServerError with the API server's message
   */
  async apply(objects: readonly object[]): Promise<void> {
    const all = objects.map(one => KubernetesObject.parse(one));
    const versions = [...new Set(all.map(({ apiVersion }) => apiVersion))];
    const served = new Map(
      await Promise.all(
        versions.map(
          async version => [version, await this.resources(version)] as const,
        ),
      ),
    );
    const apply = (object: KubernetesObject) =>
      this.applyAt(pathOf(object, served.get(object.apiVersion) ?? []), object);
    const isNamespace = ({ kind }: KubernetesObject) => kind === 'Namespace';
    await Promise.all(all.filter(isNamespace).map(apply));
    await Promise.all(all.filter(one => !isNamespace(one)).map(apply));
  }

  /**
   * Applies one manifest at its path.
   *
   * @throws ApiServerError with the API server's message
   */
  applyAt(path: string, manifest: unknown): Promise<void> {
    const target = `${path}?fieldManager=comptoir&force=true`;
    return this.#patch(target, manifest, 'application/apply-patch+yaml');
  }

  /**
   * Merges fields into the object at a path.
   *
   * @throws ApiServerError with the API server's message
   */
  merge(path: string, fields: object): Promise<void> {
    return this.#patch(path, fields, 'application/merge-patch+json');
  }

  /** Reads the resources of a group and version, such as `apps/v1`; empty when it is not served. */
  async resources(apiVersion: string): Promise<Resource[]> {
    const { status, body } = await this.request(rootOf(apiVersion), {
      timeoutMs: DEADLINE_MS,
    });
    return status === 200 ? Resources.parse(JSON.parse(body)).resources : [];
  }

  async #patch(
    path: string,
    body: unknown,
    contentType: string,
  ): Promise<void> {
    const response = await this.request(path, {
      method: 'PATCH',
      body,
      contentType,
      timeoutMs: DEADLINE_MS,
    });
    if (response.status < 300) {
      return;
    }
    throw new ApiServerError(path, response);
  }
}

function pathOf(object: KubernetesObject, served: readonly Resource[]): string {
  const { apiVersion, kind, metadata } = object;
  const resource = served.find(
    one => one.kind === kind && !one.name.includes('/'),
  );
  if (!resource) {
    throw new Error(`the API server does not serve ${kind} of ${apiVersion}`);
  }
  const namespace = metadata.namespace
    ? `/namespaces/${metadata.namespace}`
    : '';
  return `${rootOf(apiVersion)}${namespace}/${resource.name}/${metadata.name}`;
}

function rootOf(apiVersion: string): string {
  return apiVersion.includes('/')
    ? `/apis/${apiVersion}`
    : `/api/${apiVersion}`;
}
