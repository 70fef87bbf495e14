import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { expectAccessible } from '../expectAccessible.ts';
import { signIn } from '../signIn.ts';
import { expect, test } from './test.ts';

const Opened = z.object({ id: z.string(), branch: z.string() });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} mode`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('a change request is reviewed, approved and merged', async ({
      page,
      portal,
    }) => {
      const title = `docs: describe ${colorScheme} mode`;
      const path = `docs/${colorScheme}.md`;
      const created = await portal.request('POST', 'change-requests', {
        title,
        reason: 'Readers ask for it',
        files: [{ path, content: 'One line\n' }],
        reviewers: ['group:default/team-shop'],
        entityRefs: ['component:default/shopping'],
      });
      expect(created.status).toBe(201);
      const { id, branch } = Opened.parse(await created.json());

      await signIn(page, '/change-requests', portal.url);
      const link = page.getByRole('link', { name: title });
      await expect(link).toBeVisible();
      await expectAccessible(page);
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/change-requests/${id}$`));
      await expect(page.getByText('Readers ask for it')).toBeVisible();
      const lines = page.getByRole('group', { name: `Changes of ${path}` });
      await expect(lines.getByRole('insertion')).toContainText('One line');
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);

      const status = page.getByRole('status', { name: 'State' });
      for (const [action, state] of [
        ['Approve', 'Approved'],
        ['Merge', 'Merged'],
      ] as const) {
        await page.getByRole('button', { name: action, exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: action, exact: true }).click();
        await expect(status).toHaveText(state);
        await expect(dialog).toHaveCount(0);
      }

      const git = (...args: string[]) =>
        execFileSync('git', args, {
          env: {
            ...process.env,
            GIT_DIR: join(portal.folder, 'git/comptoir.git'),
          },
          encoding: 'utf8',
        }).trim();
      expect(git('show', `main:${path}`)).toBe('One line');
      expect(git('log', '-1', '--format=%an %s', 'main')).toBe(
        `Marina Costa Merge change request ${id}: ${title}`,
      );
      expect(git('branch', '--list', branch)).toBe('');
    });
  });
}

test('an entity shows its open change requests, at once when one is opened', async ({
  page,
  portal,
}) => {
  await signIn(page, '/catalog/default/component/kit', portal.url);
  const card = page
    .getByRole('article')
    .filter({ hasText: 'Open change requests' });
  await expect(card.getByText('No change request for it is open.')).toBeVisible(
    { timeout: 30_000 },
  );

  const created = await portal.request('POST', 'change-requests', {
    title: 'kit: describe the kit',
    files: [{ path: 'docs/kit.md', content: 'The kit\n' }],
    reviewers: ['group:default/team-platform'],
    entityRefs: ['component:default/kit'],
  });
  expect(created.status).toBe(201);

  await card.getByRole('link', { name: 'kit: describe the kit' }).click();
  await expect(
    page.getByText(
      'Merge is unavailable: Only the group team-platform and operators may merge it.',
    ),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Merge', exact: true }),
  ).toBeDisabled();
});
