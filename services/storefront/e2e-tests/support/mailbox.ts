import { MailList } from '@comptoir/contracts/mails';
import { expect } from '@playwright/test';
import { address } from './address.ts';

/** Waits for the newest mail to `to` with a link whose path matches; returns the link. */
export async function mailedLink(to: string, path: RegExp): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const query = new URLSearchParams({ to });
    const mails = `${address('mail-double')}/v1/mails?${query}`;
    const answer = await fetch(mails);
    const { items } = MailList.parse(await answer.json());
    link = items
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
      .find(url => path.test(new URL(url).pathname));
    expect(link, `a link in a mail to ${to}`).toBeDefined();
  }).toPass({ timeout: 15_000 });
  return link ?? '';
}
