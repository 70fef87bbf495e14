import type { Locale } from '@comptoir/contracts/common';
import { escapeHtml } from '@comptoir/kit/escapeHtml';

/** Content of a mail before layout. */
export interface Letter {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  /** The link of the mail. */
  action?: { label: string; url: string };
  /** Small print. */
  note?: string;
}

const SIGNATURE: Record<Locale, string> = {
  en: 'Comptoir — good things, honestly sold',
  fr: 'Comptoir — de bonnes choses, vendues honnêtement',
};

const COLON: Record<Locale, string> = { en: ':', fr: '\u00a0:' };

/** Renders a letter as plain text and as HTML without pictures or trackers. */
export function layoutMail(
  letter: Letter,
  locale: Locale,
): { subject: string; text: string; html: string } {
  const { subject, greeting, paragraphs, action, note } = letter;
  const signature = SIGNATURE[locale];
  const text = [
    greeting,
    ...paragraphs,
    ...(action ? [`${action.label}${COLON[locale]}\n${action.url}`] : []),
    ...(note ? [note] : []),
    `-- \n${signature}`,
  ].join('\n\n');
  const paragraph = (content: string) =>
    `<p style="margin:0 0 16px">${content}</p>`;
  const html = [
    `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escapeHtml(subject)}</title>`,
    '<body style="margin:0;padding:32px 16px;background:#f6f2ea;color:#2b2620;font:16px/1.5 Georgia,serif">',
    '<div style="max-width:520px;margin:0 auto;padding:32px;background:#fff;border:1px solid #e2d9c8;border-radius:8px">',
    paragraph(escapeHtml(greeting)),
    ...paragraphs.map(one => paragraph(escapeHtml(one))),
    action
      ? paragraph(
          `<a href="${escapeHtml(action.url)}" style="display:inline-block;padding:12px 20px;background:#2f4a3c;color:#fff;border-radius:6px;text-decoration:none">${escapeHtml(action.label)}</a>`,
        )
      : '',
    note
      ? `<p style="font-size:14px;color:#6b6255">${escapeHtml(note)}</p>`
      : '',
    `<p style="margin:24px 0 0;font-size:14px;color:#6b6255">${escapeHtml(signature)}</p>`,
    '</div></body></html>',
  ].join('');
  return { subject, text, html };
}
