const FENCE = /^```mermaid\n([\s\S]*?)^```$/gm;

/**
 * Marks each mermaid block, so that the portal's page finds it and draws it:
 * mkdocs would forget which language it is written in.
 */
export function markDiagrams(text: string): string {
  return text.replaceAll(
    FENCE,
    (_, diagram: string) =>
      `<pre class="mermaid"><code>${escape(diagram)}</code></pre>`,
  );
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
