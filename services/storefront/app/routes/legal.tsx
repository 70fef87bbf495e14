import { readLocale } from '../i18n/readLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { TextPage } from '../ui/TextPage.tsx';
import type { Route } from './+types/legal.ts';

export function loader({ params }: Route.LoaderArgs) {
  readLocale(params);
  return null;
}

export default function LegalRoute() {
  const texts = useTexts();
  return <TextPage title={texts.legalTitle} paragraphs={texts.legalText} />;
}
