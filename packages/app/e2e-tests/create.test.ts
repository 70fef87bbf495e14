import { TEMPLATE } from './fillInService.ts';
import { signIn } from './signIn.ts';
import { expect, test } from './test.ts';

test('a guest learns that templates are for members, and sees no form', async ({
  page,
}) => {
  await signIn(page, TEMPLATE);

  await expect(
    page.getByText('Templates are for members of a group'),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveCount(0);
});
