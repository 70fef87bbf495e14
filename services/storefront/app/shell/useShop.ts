import { useRouteLoaderData } from 'react-router';
import type { loader } from '../root.tsx';

const NOTHING = {
  origin: '',
  departments: [],
  signedIn: false,
  staff: false,
  basketCount: 0,
};

/** The origin, the departments and who is there, as the root loaded them; empty where it could not. */
export function useShop() {
  const shop = useRouteLoaderData<typeof loader>('root');
  return shop ?? NOTHING;
}
