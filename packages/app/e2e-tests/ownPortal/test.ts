import { randomUUID } from 'node:crypto';
import { startPortal, tokenOfGuest, type OwnPortal } from '../startPortal.ts';
import { expect, test as base } from '../test.ts';

/** A portal whose guests are Marina, of the shop team; without the supervisor there is no mkdocs beside it. */
interface MarinasPortal extends OwnPortal {
  token: string;
  /** A program's token; it may read the catalog, and nothing else. */
  readerToken: string;
  /** Asks the portal's API, as Marina unless there is another token. */
  ask(
    method: string,
    path: string,
    body?: object,
    token?: string,
  ): Promise<Response>;
}

/** What she may run is known once the catalog has read it. */
export const TEMPLATE_ENTITY =
  'catalog/entities/by-name/template/default/service';

/** The portal's test with a portal of its own: one, as its project has one worker. */
export const test = base.extend<object, { portal: MarinasPortal }>({
  portal: [
    async ({ browser: _ }, give) => {
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
        const ask: MarinasPortal['ask'] = (method, path, body, token) =>
          fetch(`${portal.url}/api/${path}`, {
            method,
            headers: {
              authorization: `Bearer ${token ?? marina}`,
              'content-type': 'application/json',
            },
            ...(body ? { body: JSON.stringify(body) } : {}),
          });
        await expect(async () => {
          expect((await ask('GET', TEMPLATE_ENTITY)).status).toBe(200);
        }).toPass({ timeout: 60_000 });
        await give({ ...portal, token: marina, readerToken, ask });
      } finally {
        await portal.stop();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect };
