/** Structured data (schema.org) for crawlers; browsers do not run it. */
export function StructuredData({ value }: { value: object }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...value });
  return (
    <script
      type="application/ld+json"
      // Escaped so that product texts can't close the element.
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }}
    />
  );
}
