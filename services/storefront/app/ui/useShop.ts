import { useRouteLoaderData } from 'react-router';
import type { loadShop } from '../server/loadShop.ts';

const NOTHING = {
  origin: '',
  departments: [],
  signedIn: false,
  staff: false,
  basketCount: 0,
};

/** Returns the data that the root route loaded for every page; empty if it failed to load. */
export function useShop() {
  const shop = useRouteLoaderData<typeof loadShop>('root');
  return shop ?? NOTHING;
}
