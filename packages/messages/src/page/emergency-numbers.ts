import type { EmergencyRegion } from './page-english.ts';

/** The number that brings an ambulance, by region. @source the public emergency services of each; 112 also works in the UK and India */
export const EMERGENCY_NUMBERS: Readonly<Record<EmergencyRegion, string>> = {
  europe: '112',
  uk: '999',
  'north-america': '911',
  australia: '000',
  'new-zealand': '111',
  india: '112',
  'south-africa': '112',
  mexico: '911',
};

/** Best guess from the language the device is set to, such as `en-GB`; Europe's number where we cannot tell. */
export function regionOf(locale: string): EmergencyRegion {
  const land = /[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? '';
  return LANDS[land] ?? 'europe';
}

const LANDS: Readonly<Record<string, EmergencyRegion>> = {
  GB: 'uk',
  US: 'north-america',
  CA: 'north-america',
  AU: 'australia',
  NZ: 'new-zealand',
  IN: 'india',
  ZA: 'south-africa',
  MX: 'mexico',
};
