/** A schema.org statement for crawlers. It is data, no browser runs it. */
export function StructuredData({ value }: { value: object }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...value });
  return (
    <script
      type="application/ld+json"
      // No text of a product can close the element.
      dangerouslySetInnerHTML={{ __html: json.replaceAll('<', '\\u003c') }}
    />
  );
}
