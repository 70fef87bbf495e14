import { changesSchema, type Changes } from '@comptoir/plugin-changes-common';
import {
  requestJson,
  type RequestJsonOptions,
} from '@comptoir/plugin-portal-react';
import type { ChangesApi } from './ChangesApi';

/** {@link ChangesApi} over HTTP. */
export class ChangesClient implements ChangesApi {
  constructor(private readonly options: RequestJsonOptions) {}

  async list(): Promise<Changes> {
    return changesSchema.parse(await requestJson(this.options, 'changes'));
  }
}
