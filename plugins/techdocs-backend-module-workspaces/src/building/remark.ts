import { escapeHtml } from './elements';

/** Returns a visible remark about a path that the page names and the site does not contain. */
export function remark(text: string, path: string): string {
  return `<em class="docs-remark">(${escapeHtml(text)}: <code>${escapeHtml(path)}</code>)</em>`;
}
