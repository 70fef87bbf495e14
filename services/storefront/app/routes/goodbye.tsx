import { GoodbyePage } from '../account/GoodbyePage.tsx';
import { readLocale } from '../i18n/readLocale.ts';
import type { Route } from './+types/goodbye.ts';

export function loader({ params }: Route.LoaderArgs) {
  return readLocale(params);
}

export default GoodbyePage;
