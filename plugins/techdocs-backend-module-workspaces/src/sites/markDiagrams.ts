const FENCE = /^```mermaid\n([\s\S]*?)^```$/gm;

/**
 * Replaces each mermaid block with an element that the portal finds and draws,
 * because mkdocs drops the language of a block.
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
