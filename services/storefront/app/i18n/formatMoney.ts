import type { Locale, Money } from '@comptoir/contracts/common';

const MINOR_UNITS = 100;

function formats(region: string) {
  const euros = (minimumFractionDigits: number) =>
    new Intl.NumberFormat(region, {
      style: 'currency',
      currency: 'EUR' satisfies Money['currency'],
      minimumFractionDigits,
    });
  return { exact: euros(2), short: euros(0) };
}

// Created once: creating a format costs a hundred times more than using it.
const FORMATS: Record<Locale, ReturnType<typeof formats>> = {
  en: formats('en-IE'),
  fr: formats('fr-FR'),
};

/** Formats `{amount: 1290, currency: 'EUR'}` as `€12.90` or `12,90 €`. `short` omits the decimals of whole amounts. */
export function formatMoney(
  { amount }: Money,
  locale: Locale,
  options: { short?: boolean } = {},
): string {
  const whole = options.short && amount % MINOR_UNITS === 0;
  const { exact, short } = FORMATS[locale];
  return (whole ? short : exact).format(amount / MINOR_UNITS);
}
