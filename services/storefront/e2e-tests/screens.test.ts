import type { Page } from '@playwright/test';
import {
  GUEST_PAGES,
  openLongShop,
  PAGES,
} from '../src/testing/openLongShop.ts';
import type { OpenShop } from '../src/testing/openShop.ts';
import { expect, test } from './support/test.ts';

/** Widths of phones, in CSS pixels. */
const WIDTHS = [320, 360, 390, 430];
/** Height of the smallest phone, in CSS pixels. */
const SMALLEST_HEIGHT = 568;
/** The largest part of that phone's height that the header may take. */
const HEADER_SHARE = 0.3;
const LOCALES = ['en', 'fr'];

let shop: OpenShop;
test.beforeAll(async () => {
  shop = await openLongShop();
});
test.afterAll(() => shop.close());

/** Signs in with these roles; the double of customers does not verify the token. */
async function signIn(page: Page, roles: readonly string[]): Promise<void> {
  const exp = Math.floor(Date.now() / 1_000) + 600;
  const claims = JSON.stringify({ sub: 'cus_1', roles, exp });
  const value = `e30.${Buffer.from(claims).toString('base64url')}.none`;
  const cookie = { name: 'comptoir_access', value, url: shop.url };
  await page.context().addCookies([cookie]);
}

/** Opens a page and expects that it is not an error page. */
async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(shop.url + path);
  const expected = path.includes('/nothing/') ? 404 : 200;
  expect(answer?.status(), path).toBe(expected);
}

/** Opens every kind of page in turn, those of guests first. */
async function* openAll(page: Page, locale: string): AsyncGenerator<string> {
  for (const path of GUEST_PAGES) {
    await open(page, `/${locale}${path}`);
    yield path;
  }
  await signIn(page, ['customer', 'staff']);
  for (const path of PAGES) {
    await open(page, `/${locale}${path}`);
    yield path;
  }
}

for (const locale of LOCALES) {
  test(`no page is wider than a phone, whatever its words and prices: ${locale}`, async ({
    page,
  }) => {
    test.slow();
    const wide: string[] = [];
    for await (const path of openAll(page, locale)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        wide.push(...(await tooWide(page, `${path}, ${colorScheme}`)));
      }
    }
    expect(wide).toEqual([]);
  });
}

/** Lists the widths at which the page scrolls sideways. */
async function tooWide(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: SMALLEST_HEIGHT });
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (over > 0) {
      found.push(`${path} at ${width}: ${over} px`);
    }
  }
  return found;
}

for (const locale of LOCALES) {
  for (const roles of [['customer'], ['customer', 'staff']]) {
    test(`the header of a phone keeps its links beside the name and leaves the screen to the page: ${locale}, ${roles.join(' and ')}`, async ({
      page,
    }) => {
      await signIn(page, roles);
      await open(page, `/${locale}/about`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: SMALLEST_HEIGHT });
        const header = page.getByRole('banner');
        const name = header.getByRole('link', { name: /^Comptoir/ });
        const basket = header.getByRole('link', { name: /1.?000/ });
        const [whole, left, right] = await Promise.all(
          [header, name, basket].map(one => one.boundingBox()),
        );
        const what = `${width} wide`;
        expect(whole?.height, what).toBeLessThanOrEqual(
          SMALLEST_HEIGHT * HEADER_SHARE,
        );
        expect(left?.width, what).toBeGreaterThan(80);
        expect(right?.y, what).toBeLessThan((left?.y ?? 0) + 44);
        expect((right?.x ?? 0) + (right?.width ?? 0)).toBeLessThanOrEqual(
          width,
        );
      }
    });
  }
}

test('the clear button of the search is as visible in dark mode as in light mode', async ({
  page,
}) => {
  await open(page, '/en/about');
  const field = page.getByRole('combobox', { name: 'Search the shop' });
  await field.focus();
  const corner = await endOf(page);
  await field.fill('x');
  await page.keyboard.press('Escape');
  const shots = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await field.fill('xx');
    shots.push(await page.screenshot({ clip: corner, caret: 'hide' }));
  }
  const [light, dark] = shots;
  await field.fill('');
  const none = await page.screenshot({ clip: corner, caret: 'hide' });
  expect(dark?.equals(none)).toBe(false);
  expect(light && dark?.equals(light)).toBe(true);
});

/** The place of the clear button: the last pixels of the search field. */
async function endOf(page: Page) {
  const box = await page
    .getByRole('combobox', { name: 'Search the shop' })
    .boundingBox();
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width - 28, y: y + 8, width: 20, height: height - 16 };
}

test('in forced colours, every button has an edge and every current item is marked', async ({
  page,
}) => {
  test.slow();
  await page.emulateMedia({ forcedColors: 'active' });
  const bare: string[] = [];
  for await (const path of openAll(page, 'en')) {
    bare.push(...(await withoutEdge(page)).map(one => `${path}: ${one}`));
  }
  expect(bare).toEqual([]);
});

/** Lists visible buttons and current items with neither border, outline nor underline. */
function withoutEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selector =
      'main :is(button, .button, .chip, .variant, input:not([type=hidden]), select, textarea), :is(.departments, .account-menu, .staff-nav, .staff-tabs) [aria-current=page], .search-button';
    return [...document.querySelectorAll(selector)]
      .filter(one => one.checkVisibility())
      .filter(one => {
        const style = getComputedStyle(one);
        const drawn = (side: string, width: string) =>
          side !== 'none' && Number.parseFloat(width) > 0;
        const native =
          one instanceof HTMLInputElement &&
          ['checkbox', 'radio', 'file'].includes(one.type);
        return !(
          native ||
          style.textDecorationLine.includes('underline') ||
          drawn(style.outlineStyle, style.outlineWidth) ||
          drawn(style.borderBottomStyle, style.borderBottomWidth)
        );
      })
      .map(one => `${one.tagName} ${one.className}`);
  });
}

test('an order is printed in black on white, without navigation and buttons', async ({
  page,
}) => {
  await signIn(page, ['customer']);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await open(page, PAGES.map(path => `/en${path}`).find(isOrder) ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('€1,000,000.00').first()).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  const [ink, paper] = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(
      document.documentElement,
    );
    return [color, backgroundColor];
  });
  expect(ink).toBe('rgb(0, 0, 0)');
  expect(paper).toBe('rgb(255, 255, 255)');
});

function isOrder(path: string): boolean {
  return /^\/en\/account\/orders\/ord_/.test(path);
}
