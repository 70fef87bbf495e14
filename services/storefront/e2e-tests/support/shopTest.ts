import { createShopper, type Shopper } from './createShopper.ts';
import { Staff } from './Staff.ts';
import { expect, test } from './test.ts';

/** The test of what is bought: with a customer of its own, and staff. */
export const shopTest = test.extend<{ shopper: Shopper }, { staff: Staff }>({
  shopper: async ({ page: _ }, use) => use(await createShopper()),
  staff: [
    async ({ browser: _ }, use) => use(await Staff.arrive()),
    { scope: 'worker' },
  ],
});

export { expect };
