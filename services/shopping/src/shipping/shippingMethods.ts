import type { ShippingMethod } from '@comptoir/contracts/shipping';
import { euros } from '../money/euros.ts';

/** Shipping zones by country. */
const ZONES: Readonly<Record<string, Zone>> = {
  FR: 'home',
  MC: 'home',
  ...Object.fromEntries(
    ['BE', 'LU', 'NL', 'DE', 'ES', 'IT', 'PT', 'AT', 'IE'].map(
      (country): [string, Zone] => [country, 'near'],
    ),
  ),
};
type Zone = 'home' | 'near';

const relay = { en: 'Pick-up point', fr: 'Point relais' };
const standard = { en: 'Standard, to your door', fr: 'Standard, à domicile' };
const express = { en: 'Express', fr: 'Express' };

const METHODS: Record<Zone, ShippingMethod[]> = {
  home: [
    { id: 'relay', name: relay, cost: euros(390), days: { min: 3, max: 5 } },
    {
      id: 'standard',
      name: standard,
      cost: euros(590),
      days: { min: 2, max: 4 },
    },
    {
      id: 'express',
      name: express,
      cost: euros(1_290),
      days: { min: 1, max: 1 },
    },
  ],
  near: [
    {
      id: 'standard',
      name: standard,
      cost: euros(1_190),
      days: { min: 4, max: 7 },
    },
    {
      id: 'express',
      name: express,
      cost: euros(2_490),
      days: { min: 2, max: 3 },
    },
  ],
};

/** The highest shipping cost, in cents. */
export const DEAREST_SHIPPING = Math.max(
  ...Object.values(METHODS)
    .flat()
    .map(({ cost }) => cost.amount),
);

/** Returns the shipping methods to a country, cheapest first; empty if the shop does not ship there. */
export function shippingMethods(country: string): ShippingMethod[] {
  const zone = ZONES[country];
  return zone === undefined ? [] : METHODS[zone];
}
