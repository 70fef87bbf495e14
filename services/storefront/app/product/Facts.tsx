import { formatDate } from '../i18n/formatDate.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import type { ProductView } from './ProductView.ts';

/** Material, origin, weight and other details of a product. */
export function Facts({ product }: { product: ProductView }) {
  const texts = useTexts();
  const locale = useLocale();
  const facts = [
    ...product.facts,
    {
      label: texts.inShopSince,
      value: formatDate(product.createdAt, locale),
    },
    { label: texts.reference, value: product.chosen.sku },
  ];
  return (
    <>
      <h2 id="facts" className="mt-10 text-xl font-bold">
        {texts.facts}
      </h2>
      <table className="facts" aria-labelledby="facts">
        <tbody>
          {facts.map(({ label, value }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
