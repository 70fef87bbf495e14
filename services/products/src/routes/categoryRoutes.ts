import { Slug } from '@comptoir/contracts/common';
import { CategoryInput } from '@comptoir/contracts/productRequests';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { z } from 'zod';
import type { CategoryService } from '../services/CategoryService.ts';

/** The routes with which staff edit categories. */
export function categoryRoutes(categories: CategoryService): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'put',
      path: '/v1/categories/{id}',
      operationId: 'putCategory',
      summary: 'Creates or replaces a category',
      tag: 'categories',
      access: 'staff',
      params: z.strictObject({ id: Slug }),
      body: CategoryInput,
      responses: {
        201: { description: 'Created' },
        204: { description: 'Replaced or unchanged' },
      },
      handle: async ({ params, body, actor }) => ({
        status: (await categories.put(params.id, body, actor)) ? 201 : 204,
      }),
    }),
  ];
}
