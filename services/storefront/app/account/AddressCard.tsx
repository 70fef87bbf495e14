import type { AddressEntry } from '@comptoir/contracts/customers';
import { Form, Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { PostalLines } from '../ui/PostalLines.tsx';
import { useBookTexts } from './useBookTexts.ts';

/** One address of the book with its actions. */
export function AddressCard({ address }: { address: AddressEntry }) {
  const texts = useBookTexts();
  const locale = useLocale();
  const { id, isDefault, name } = address;
  // Screen readers list links and buttons without context, so each names its address.
  const of = <span className="sr-only">{texts.to(name)}</span>;
  return (
    <article className="address-card">
      <PostalLines address={address} />
      {isDefault && <p className="stock mt-3">{texts.usual}</p>}
      <Form method="post" className="address-actions">
        <input type="hidden" name="id" value={id} />
        <Link className="text-link" to={paths.address(locale, id)}>
          {texts.edit}
          {of}
        </Link>
        {!isDefault && (
          <button className="text-link" name="intent" value="usual">
            {texts.makeUsual}
            {of}
          </button>
        )}
        <button className="text-link" name="intent" value="remove">
          {texts.remove}
          {of}
        </button>
      </Form>
    </article>
  );
}
