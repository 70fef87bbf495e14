import type { PostalAddress } from '@comptoir/contracts/address';
import { useAddressTexts } from '../i18n/useAddressTexts.ts';

/** A postal address as printed on a parcel. Each line keeps its own writing direction. */
export function PostalLines({ address }: { address: PostalAddress }) {
  const { countries } = useAddressTexts();
  const { name, street, extra, postalCode, city, country, phone } = address;
  const names: Readonly<Record<string, string>> = countries;
  return (
    <address className="not-italic">
      <bdi className="block font-bold">{name}</bdi>
      <bdi className="block">{street}</bdi>
      {extra && <bdi className="block">{extra}</bdi>}
      <span className="block">
        <bdi>{postalCode}</bdi> <bdi>{city}</bdi>
      </span>
      <span className="block">
        {Object.hasOwn(names, country) ? names[country] : country}
      </span>
      {phone && <bdi className="block">{phone}</bdi>}
    </address>
  );
}
