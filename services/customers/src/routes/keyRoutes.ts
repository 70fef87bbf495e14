import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { z } from 'zod';
import type { KeyRing } from '../security/KeyRing.ts';

/** JSON Web Key Set (RFC 7517), restricted to Ed25519 keys. */
const Jwks = z
  .object({
    keys: z.array(
      z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string(),
        kid: z.string(),
        alg: z.literal('EdDSA'),
        use: z.literal('sig'),
      }),
    ),
  })
  .meta({ id: 'Jwks' });

/** Publishes the keys that verify tokens. */
export function keyRoutes(keys: KeyRing): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/.well-known/jwks.json',
      operationId: 'getKeys',
      summary:
        'Publishes the keys that verify tokens: the previous, the current and the next one',
      tag: 'identity',
      access: 'public',
      responses: { 200: { description: 'The keys', schema: Jwks } },
      handle: () => ({
        status: 200,
        json: keys.jwks(),
        headers: { 'cache-control': 'public, max-age=300' },
      }),
    }),
  ];
}
