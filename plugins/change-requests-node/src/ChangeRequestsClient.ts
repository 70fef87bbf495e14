import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  changeRequestDetailsSchema,
  changeRequestListSchema,
  changeRequestSchema,
  type ChangeRequest,
  type ChangeRequestDetails,
  type ChangeRequestList,
  type CreateChangeRequest,
} from '@comptoir/plugin-change-requests-common';
import type { ChangeRequestsService } from './changeRequestsServiceRef';

const PLUGIN = 'change-requests';
/** Request timeout, milliseconds. */
const TIMEOUT = 60_000;

/** {@link ChangeRequestsService} over HTTP. */
export class ChangeRequestsClient implements ChangeRequestsService {
  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
    },
  ) {}

  async create(
    request: CreateChangeRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<ChangeRequest> {
    const created = await this.request('', options.credentials, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return changeRequestSchema.parse(created);
  }

  async list(options: {
    credentials: BackstageCredentials;
  }): Promise<ChangeRequestList> {
    return changeRequestListSchema.parse(
      await this.request('', options.credentials),
    );
  }

  async get(
    id: string,
    options: { credentials: BackstageCredentials },
  ): Promise<ChangeRequestDetails> {
    const path = `/${encodeURIComponent(id)}`;
    return changeRequestDetailsSchema.parse(
      await this.request(path, options.credentials),
    );
  }

  private async request(
    path: string,
    credentials: BackstageCredentials,
    init: RequestInit = {},
  ): Promise<unknown> {
    const { auth, discovery } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: PLUGIN,
    });
    const response = await fetch(
      `${await discovery.getBaseUrl(PLUGIN)}${path}`,
      {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(TIMEOUT),
      },
    );
    if (!response.ok) {
      const { cause } = await ResponseError.fromResponse(response);
      // The error that the portal backend named, without the HTTP status.
      throw cause;
    }
    return response.json();
  }
}
