import type { Page } from '@playwright/test';
import type { Bench } from '../bench.ts';
import { atMost } from '../figure.ts';
import { measurePageLoad } from '../pageLoad.ts';
import { withEnvironment } from '../withEnvironment.ts';

/** What a stock portal of the same version weighs and takes, measured on 2 cores. */
const STOCK = { initialKilobytes: 835, residentMegabytes: 650 };

/** The portal as its users meet it: how heavy it is and how soon it can be used. */
export const portalBench: Bench = ({ root }) =>
  withEnvironment(root, async environment => {
    const url = environment.url('portal');
    const signIn = async (page: Page) => {
      await page.getByRole('button', { name: 'Enter' }).click();
      await page
        .getByRole('heading', { name: 'How everything is doing' })
        .waitFor();
    };
    const first = await measurePageLoad({ url, device: 'desktop', runs: 3 });
    const home = await measurePageLoad({
      url,
      device: 'desktop',
      runs: 3,
      settle: signIn,
    });
    const memory = await environment.residentBytes();
    const kilobytes = (load: typeof first) =>
      (load.scriptBytes + load.styleBytes) / 1024;
    return [
      atMost(
        'initial JS and CSS, compressed',
        kilobytes(first),
        'KB',
        STOCK.initialKilobytes,
      ),
      atMost('JS and CSS until the home page', kilobytes(home), 'KB', null),
      atMost('LCP of the sign-in page', first.lcpMs / 1000, 's', null),
      atMost('sign-in to home page', home.settledMs / 1000, 's', null),
      atMost(
        'backend resident memory',
        (memory.portal ?? Number.NaN) / 2 ** 20,
        'MB',
        STOCK.residentMegabytes,
      ),
    ];
  });
