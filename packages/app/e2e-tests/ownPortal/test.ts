import { randomUUID } from 'node:crypto';
import { startPortal, tokenOfGuest, type OwnPortal } from '../startPortal.ts';
import { expect, test as base } from '../test.ts';

/** A portal whose guests sign in as Marina of the shop team. It has no mkdocs, which the supervisor installs. */
interface MarinasPortal extends OwnPortal {
  token: string;
  /** Token of a program that may only read the catalog. */
  readerToken: string;
  /** Requests a path below `/api`. Default token: Marina's. */
  request(
    method: string,
    path: string,
    body?: object,
    token?: string,
  ): Promise<Response>;
}

/** The template that Marina runs. */
export const TEMPLATE_ENTITY =
  'catalog/entities/by-name/template/default/service';

/** A test with a portal of its own, shared by all tests: the project has one worker. */
export const test = base.extend<object, { portal: MarinasPortal }>({
  portal: [
    async ({ browser: _ }, provide) => {
      const readerToken = randomUUID();
      const readers = {
        type: 'static',
        options: { token: readerToken, subject: 'reader' },
        accessRestrictions: [
          { plugin: 'catalog', permissionAttribute: { action: 'read' } },
        ],
      };
      const portal = await startPortal({
        as: 'marina',
        config: { backend: { auth: { externalAccess: [readers] } } },
      });
      try {
        const marina = await tokenOfGuest(portal.url);
        const request: MarinasPortal['request'] = (method, path, body, token) =>
          fetch(`${portal.url}/api/${path}`, {
            method,
            headers: {
              authorization: `Bearer ${token ?? marina}`,
              'content-type': 'application/json',
            },
            ...(body ? { body: JSON.stringify(body) } : {}),
          });
        await expect(async () => {
          expect((await request('GET', TEMPLATE_ENTITY)).status).toBe(200);
        }).toPass({ timeout: 60_000 });
        await provide({ ...portal, token: marina, readerToken, request });
      } finally {
        await portal.stop();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect };
