import { MailList } from '@comptoir/contracts/mails';
import { expect } from '@playwright/test';

const mailbox = process.env['MAIL-DOUBLE_URL'] ?? 'http://localhost:4011';

/** Waits for the newest mail to `to` that has a link whose path fits, and gives that link. */
export async function mailedLink(to: string, path: RegExp): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const query = new URLSearchParams({ to });
    const answer = await fetch(`${mailbox}/v1/mails?${query}`);
    const { items } = MailList.parse(await answer.json());
    link = items
      .flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
      .find(address => path.test(new URL(address).pathname));
    expect(link, `a link in a mail to ${to}`).toBeDefined();
  }).toPass({ timeout: 15_000 });
  return link ?? '';
}
