import { Locale, LocalizedText, Sku, Slug } from '@comptoir/contracts/common';
import { Attribute, Product } from '@comptoir/contracts/products';
import { categories, products } from './catalog.ts';

const pictures = [
  ...categories.map(category => category.picture),
  ...products.flatMap(product => product.pictures),
];
const variants = products.flatMap(product => product.variants);

function expectBothLanguages(text: LocalizedText) {
  LocalizedText.parse(text);
  expect(text.en).not.toBe(text.fr);
}

/** Expects balanced elements and escaped text. */
function expectWellFormed(svg: string) {
  const open: string[] = [];
  for (const [, closing, name, empty] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)(?:\s[a-zA-Z0-9:-]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (closing) {
      expect(open.pop()).toBe(name);
    } else if (!empty) {
      open.push(name ?? '');
    }
  }
  expect(open).toEqual([]);
  const bare = svg.replace(
    /<\/?[a-zA-Z]+(?:\s[a-zA-Z0-9:-]+="[^"<]*")*\s*\/?>/g,
    '',
  );
  expect(bare).not.toMatch(/[<>]|&(?!amp;|lt;|quot;)/);
}

describe('the demo catalog', () => {
  it('contains enough products in each category', () => {
    expect(products.length).toBeGreaterThanOrEqual(60);
    expect(categories.length).toBeGreaterThanOrEqual(6);
    for (const { id } of categories) {
      const shelf = products.filter(product => product.category === id);
      expect(shelf.length).toBeGreaterThanOrEqual(6);
    }
  });

  it('keeps slugs, SKUs and categories unique', () => {
    const slugs = products.map(product => product.slug);
    const skus = variants.map(variant => variant.sku);
    const ids = categories.map(category => category.id);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(skus).size).toBe(skus.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(categories.map(({ position }) => position)).size).toBe(
      ids.length,
    );
  });

  it.each(categories)('describes the category $id', category => {
    expect(Slug.safeParse(category.id).error).toBeUndefined();
    expectBothLanguages(category.name);
    expectBothLanguages(category.description);
  });

  it.each(products)('$slug matches the product contract', product => {
    const { pictures: drawn, variants: sold, ...rest } = product;
    Product.parse({
      ...rest,
      id: product.slug,
      version: 1,
      images: drawn.map(({ svg: _svg, ...image }) => ({ ...image, url: '/' })),
      variants: sold.map(({ stock, ...variant }) => ({
        ...variant,
        availability: { status: 'in-stock', available: stock },
      })),
      updatedAt: product.createdAt,
    });
    expect(categories.map(({ id }) => id)).toContain(product.category);
    expectBothLanguages(product.name);
    expectBothLanguages(product.summary);
    expectBothLanguages(product.description);
    expect(drawn.length).toBeGreaterThanOrEqual(1);
    expect(product.attributes.length).toBeGreaterThanOrEqual(3);
    product.attributes.forEach(attribute => Attribute.parse(attribute));
  });

  it('has plausible prices, some low stock and some sold-out variants', () => {
    for (const { sku, price, stock } of variants) {
      Sku.parse(sku);
      expect(price.amount).toBeGreaterThanOrEqual(100);
      expect(price.amount).toBeLessThanOrEqual(50_000);
      expect(stock).toBeGreaterThanOrEqual(0);
      expect(stock).toBeLessThanOrEqual(120);
    }
    const low = variants.filter(({ stock }) => stock >= 1 && stock <= 5);
    const none = variants.filter(({ stock }) => stock === 0);
    expect(low.length).toBeGreaterThanOrEqual(5);
    expect(none.length).toBeGreaterThanOrEqual(3);
  });

  it('draws small, safe and well-formed pictures', () => {
    for (const { svg, alt } of pictures) {
      expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(8 * 1024);
      expect(svg).not.toMatch(
        /<script|<style|foreignObject|<image|<use|href|\son[a-z]+=|url\((?!#)|javascript:|NaN|undefined/i,
      );
      expectWellFormed(svg);
      expect(Object.keys(alt)).toEqual(Locale.options);
      expectBothLanguages(alt);
    }
  });

  it('contains no duplicate picture and no duplicate SVG id', () => {
    expect(new Set(pictures.map(({ svg }) => svg)).size).toBe(pictures.length);
    const names = pictures.flatMap(({ svg }) =>
      [...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
