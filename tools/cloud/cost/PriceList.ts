/** Prices in US dollars; hours are hours of one resource, months whole months. */
export interface PriceList {
  /** The day on which the prices were written down. */
  date: string;
  region: string;
  clusterHour: number;
  natGatewayHour: number;
  /** One interface endpoint in one zone. */
  endpointHour: number;
  publicAddressHour: number;
  instanceHours: Readonly<Record<string, number>>;
  /** A gibibyte of a gp3 volume. */
  volumeGibMonth: number;
  keyMonth: number;
  zoneMonth: number;
  alarmMonth: number;
}

/**
 * Approximate list prices of Paris without taxes and discounts. They were not compared with AWS's price
 * API: compare them with https://aws.amazon.com/pricing before a decision.
 */
export const PARIS: PriceList = {
  date: '2026-11-30',
  region: 'eu-west-3',
  clusterHour: 0.1,
  natGatewayHour: 0.05,
  endpointHour: 0.011,
  publicAddressHour: 0.005,
  instanceHours: {
    'm7i.large': 0.1176,
    't4g.nano': 0.0047,
  },
  volumeGibMonth: 0.0928,
  keyMonth: 1,
  zoneMonth: 0.5,
  alarmMonth: 0.1,
};
