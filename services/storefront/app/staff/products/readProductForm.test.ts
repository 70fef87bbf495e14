import { readProductForm } from './readProductForm.ts';

const WRITTEN = {
  slug: 'blue-teapot',
  category: 'tea',
  maker: 'Atelier Rive',
  'name.en': 'Blue teapot',
  'name.fr': 'Théière bleue',
  'summary.en': 'Pours',
  'summary.fr': 'Verse',
  'description.en': 'For tea.',
  'description.fr': 'Pour le thé.',
  'variants.0.sku': '',
  'variants.1.sku': 'TEAPOT-BLUE',
  'variants.1.name.en': 'One size',
  'variants.1.name.fr': 'Taille unique',
  'variants.1.price': '12,9',
  version: '3',
};

function form(changes: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, text] of Object.entries({ ...WRITTEN, ...changes })) {
    data.set(name, text);
  }
  return data;
}

test('converts a form into a product: euros into cents, without empty rows', () => {
  const { value } = readProductForm(form(), []);
  expect(value).toMatchObject({
    slug: 'blue-teapot',
    name: { en: 'Blue teapot', fr: 'Théière bleue' },
    variants: [
      { sku: 'TEAPOT-BLUE', price: { amount: 1_290, currency: 'EUR' } },
    ],
    attributes: [],
  });
});

test.each([
  [{ 'variants.1.price': '12.905' }, 'variants.0.price'],
  [{ 'variants.1.sku': 'teapot' }, 'variants.0.sku'],
  [{ 'name.fr': '' }, 'name.fr'],
  [{ 'attributes.2.label.en': 'Weight' }, 'attributes.0.value.fr'],
])('what is not right is named by its field: %j', (changes, field) => {
  const { answer } = readProductForm(form(changes), []);
  expect(answer?.fields).toContain(field);
  expect(answer?.entered).toMatchObject({ 'name.en': 'Blue teapot' });
});

test('refuses a product without variants', () => {
  const none = Object.fromEntries(
    Object.keys(WRITTEN)
      .filter(name => name.startsWith('variants.'))
      .map(name => [name, '']),
  );
  const { answer } = readProductForm(form(none), []);
  expect(answer?.fields).toEqual(['variants.0.sku']);
});
