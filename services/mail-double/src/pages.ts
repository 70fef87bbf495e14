import type { StoredMail } from '@comptoir/contracts/mails';
import { escapeHtml } from '@comptoir/kit/escapeHtml';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1c1917;background:#faf8f5}
p.note{border-left:4px solid #b45309;padding:.5rem 1rem;background:#fef3c7}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #e7e5e4;overflow-wrap:anywhere}
iframe{width:100%;height:32rem;border:1px solid #d6d3d1;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid #d6d3d1;padding:1rem}
a{color:#1d4ed8}dt{font-weight:600}dd{margin:0 0 .5rem}`;

const NOTE =
  '<p class="note">This is a stand-in for a mail provider. No mail leaves this machine: all mails are listed here.</p>';

/** Renders the list of mails. */
export function mailboxPage(mails: readonly StoredMail[]): string {
  const rows = mails.map(
    ({ id, to, subject, receivedAt }) =>
      `<tr><td><time>${receivedAt}</time></td><td>${escapeHtml(to)}</td><td><a href="/mails/${escapeHtml(id)}">${escapeHtml(subject)}</a></td></tr>`,
  );
  return page(
    'Mailbox',
    `<h1>Mailbox</h1>${NOTE}<table><thead><tr><th>When</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('') || '<tr><td colspan="3">No mail yet.</td></tr>'}</tbody></table>`,
  );
}

/** Renders one mail. Its HTML is in a sandboxed frame that runs no scripts and opens links in a new tab. */
export function mailPage(mail: StoredMail): string {
  const { id, to, subject, text, receivedAt } = mail;
  return page(
    subject,
    `<p><a href="/">Mailbox</a></p><h1>${escapeHtml(subject)}</h1>${NOTE}
<dl><dt>To</dt><dd>${escapeHtml(to)}</dd><dt>When</dt><dd><time>${receivedAt}</time></dd></dl>
<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${escapeHtml(id)}/html"></iframe>
<h2>As plain text</h2><pre>${escapeHtml(text)}</pre>`,
  );
}

function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} (stand-in)</title><style>${STYLE}</style></head>
<body><main>${main}</main></body></html>`;
}
