import { expectAccessible } from './expectAccessible.ts';
import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

/** One entity of each kind, with as many cards as possible. */
const ENTITIES = {
  light: [
    'component/products',
    'component/kit',
    'api/products',
    'system/shop',
    'domain/comptoir',
    'resource/rabbitmq',
    'group/team-shop',
    'user/marina',
    'user/guest',
  ],
  dark: ['component/products', 'api/products', 'group/team-shop'],
};

/** Pages of our own, each with a text that appears after loading. */
const PAGES = [
  { path: '/', shows: 'Ready' },
  {
    path: '/teams',
    shows: /^\d+ components, \d+ APIs, 1 system, \d+ resources$/,
  },
  { path: '/platform', shows: 'Portal and shop' },
  { path: '/delivery', shows: /^\d+ services/ },
  { path: '/change-requests', shows: /^No change request is open/ },
  { path: '/notifications', shows: /^No notifications yet/ },
  { path: '/no-such-page', shows: 'Page not found' },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} mode`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const { path, shows } of PAGES) {
      test(`${path} is accessible`, async ({ page }) => {
        await signIn(page, path);
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        await expect(page.getByText(shows).first()).toBeVisible();
        await expectAccessible(page);
      });
    }

    for (const entity of ENTITIES[colorScheme]) {
      test(`${entity} starts with its state or identity, has no empty card and is accessible`, async ({
        page,
      }) => {
        await signIn(page, `/catalog/default/${entity}`);

        const cards = page.getByRole('main').getByRole('article');
        // Applications start with their environments.
        await expect(
          cards
            .first()
            .getByRole('heading', { name: /^(Environments|About)$/ }),
        ).toBeVisible();
        await expect(page.getByText('No records to display')).toHaveCount(0);
        await expect(page.getByRole('alert')).toHaveCount(0);
        await expectAccessible(page);
      });
    }
  });
}
