import type { AddressEntry } from '@comptoir/contracts/customers';
import { Link } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { Done } from '../ui/Done.tsx';
import { AccountFrame } from './AccountFrame.tsx';
import { AddressCard } from './AddressCard.tsx';
import { useBookTexts } from './useBookTexts.ts';

/** The address book. */
export function AddressBookPage({
  addresses,
}: {
  addresses: readonly AddressEntry[];
}) {
  const texts = useBookTexts();
  const locale = useLocale();
  return (
    <AccountFrame title={texts.title}>
      <Done texts={texts.done} />
      {addresses.length === 0 ? (
        <p className="max-w-prose text-lg">{texts.none}</p>
      ) : (
        <ul className="address-grid">
          {addresses.map(address => (
            <li key={address.id}>
              <AddressCard address={address} />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-8">
        <Link className="button" to={paths.newAddress(locale)}>
          {texts.add}
        </Link>
      </p>
    </AccountFrame>
  );
}
