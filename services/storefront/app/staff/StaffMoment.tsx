import { formatMoment } from '../i18n/formatMoment.ts';
import { useLocale } from '../i18n/useLocale.ts';

/** Date and time to the minute. */
export function StaffMoment({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {formatMoment(at, useLocale())}
    </time>
  );
}
