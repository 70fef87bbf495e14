import fc from 'fast-check';
import { totalsOf } from '../src/money/totalsOf.ts';
import { vatContained } from '../src/money/vatContained.ts';

const amount = fc.integer({ min: 0, max: 100_000_000 });
const rate = fc.constantFrom(0, 210, 550, 1_000, 2_000);

test('the included VAT is exact to half a cent', () => {
  fc.assert(
    fc.property(amount, rate, (gross, vatRate) => {
      const vat = vatContained(gross, vatRate);
      expect(Number.isSafeInteger(vat)).toBe(true);
      // |vat - gross * r / (1 + r)| <= 1/2, in whole numbers.
      const twice = 2n * BigInt(vat) * BigInt(10_000 + vatRate);
      const wanted = 2n * BigInt(gross) * BigInt(vatRate);
      const apart = twice > wanted ? twice - wanted : wanted - twice;
      expect(apart <= BigInt(10_000 + vatRate)).toBe(true);
    }),
  );
});

test('totals are the sums of any lines, in whole cents', () => {
  const line = fc.record({
    amount: fc.integer({ min: 0, max: 1_000_000 }),
    vatRate: rate,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 50 }), line, (lines, shipping) => {
      const totals = totalsOf(lines, shipping);
      const sum = lines.reduce((total, one) => total + one.amount, 0);
      expect(totals.subtotal.amount).toBe(sum);
      expect(totals.total.amount).toBe(sum + shipping.amount);
      const rates = totals.vat.map(share => share.rate);
      expect(rates).toEqual([...new Set(rates)].sort((a, b) => b - a));
      const vat = totals.vat.reduce(
        (all, share) => all + share.amount.amount,
        0,
      );
      expect(vat).toBeLessThanOrEqual(totals.total.amount);
      expect(vat).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('12 euros at 20 % include 2 euros of VAT', () => {
  expect(vatContained(1_200, 2_000)).toBe(200);
  expect(vatContained(1_055, 550)).toBe(55);
});
