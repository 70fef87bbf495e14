import type { LoaderFunctionArgs } from 'react-router';
import { GoodbyePage } from '../account/GoodbyePage.tsx';
import { readLocale } from '../i18n/readLocale.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return readLocale(params);
}

export default GoodbyePage;
