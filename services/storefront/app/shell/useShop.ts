import { useRouteLoaderData } from 'react-router';
import type { loader } from '../root.tsx';

/** The origin and the departments, as the root loaded them; empty where it could not. */
export function useShop() {
  const shop = useRouteLoaderData<typeof loader>('root');
  return shop ?? { origin: '', departments: [] };
}
