import { UploadedImage } from '@comptoir/contracts/products';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { z } from 'zod';
import type { ImageService } from '../services/ImageService.ts';
import { IMAGE_LIMIT, imageTypes } from '../services/inspectImage.ts';

/** The URL contains the hash of the bytes, so its content never changes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Allows inline styles in an SVG and blocks everything else. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The routes that upload and serve pictures. */
export function imageRoutes(images: ImageService): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/images/{id}',
      operationId: 'getImage',
      summary: 'Serves a picture',
      tag: 'images',
      access: 'public',
      params: z.strictObject({ id: z.string().min(1).max(60) }),
      responses: {
        200: {
          description: 'The picture',
          schema: z.string().meta({ format: 'binary' }),
          contentType: 'image/*',
        },
      },
      handle: async ({ params }) => {
        const { bytes, contentType } = await images.get(params.id);
        const headers = {
          'content-type': contentType,
          'cache-control': IMMUTABLE,
          'content-security-policy': SVG_POLICY,
        };
        return { status: 200, bytes, headers };
      },
    }),
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/images',
      operationId: 'uploadImage',
      summary: `Stores a picture of at most ${IMAGE_LIMIT} bytes and 25 megapixels; photos are stored without metadata, identical pictures once`,
      tag: 'images',
      access: 'staff',
      bytes: { types: imageTypes, limit: IMAGE_LIMIT },
      headers: z.object({ 'content-type': z.string() }),
      body: z.instanceof(Buffer, { error: 'is empty' }),
      responses: { 201: { description: 'Stored', schema: UploadedImage } },
      handle: async ({ headers, body, actor }) => {
        const type =
          headers['content-type'].split(';')[0]?.trim().toLowerCase() ?? '';
        const stored = await images.store(type, body, actor);
        return { status: 201, json: stored, headers: { location: stored.url } };
      },
    }),
  ];
}
