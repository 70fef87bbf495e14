import type { Availability as Stock } from '@comptoir/contracts/products';
import { useTexts } from '../i18n/useTexts.ts';

interface AvailabilityProps {
  availability: Stock;
  /** Hides the text if there is plenty of stock. */
  quiet?: boolean;
}

/** Availability as text and colour. */
export function Availability({
  availability: { status, available },
  quiet = false,
}: AvailabilityProps) {
  const texts = useTexts();
  if (status === 'in-stock') {
    return quiet ? null : <span className="stock">{texts.inStock}</span>;
  }
  return status === 'low' ? (
    <span className="stock stock-low">{texts.onlyLeft(available)}</span>
  ) : (
    <span className="stock stock-out">{texts.soldOut}</span>
  );
}
