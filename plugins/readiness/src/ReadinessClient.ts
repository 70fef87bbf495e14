import {
  readinessListSchema,
  readinessSchema,
  runResponseSchema,
  type Readiness,
  type Run,
} from '@comptoir/plugin-readiness-common';
import {
  requestJson,
  type RequestJsonOptions,
} from '@comptoir/plugin-portal-react';
import type { ReadinessApi } from '@comptoir/plugin-readiness-react';

/** {@link ReadinessApi} over HTTP. */
export class ReadinessClient implements ReadinessApi {
  constructor(private readonly options: RequestJsonOptions) {}

  async get(target: string): Promise<Readiness> {
    const path = `/${encodeURIComponent(target)}`;
    return readinessSchema.parse(
      await requestJson(this.options, 'readiness', path),
    );
  }

  async list(): Promise<Readiness[]> {
    const answer = await requestJson(this.options, 'readiness');
    return readinessListSchema.parse(answer).items;
  }

  async run(): Promise<Run | null> {
    const answer = await requestJson(this.options, 'readiness', '/run');
    return runResponseSchema.parse(answer).run;
  }
}
