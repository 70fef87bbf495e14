import {
  descriptionProblemsSchema,
  type DescriptionProblem,
} from '@comptoir/plugin-overview-common';
import {
  requestJson,
  type RequestJsonOptions,
} from '@comptoir/plugin-portal-react';
import type { DescriptionsApi } from './DescriptionsApi';

/** {@link DescriptionsApi} over HTTP. */
export class DescriptionsClient implements DescriptionsApi {
  constructor(private readonly options: RequestJsonOptions) {}

  async list(): Promise<DescriptionProblem[]> {
    const answer = await requestJson(this.options, 'overview', '/descriptions');
    return descriptionProblemsSchema.parse(answer).items;
  }
}
