import type { LoaderFunctionArgs } from 'react-router';
import { readLocale } from '../i18n/readLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { TextPage } from '../ui/TextPage.tsx';

export function loader({ params }: LoaderFunctionArgs) {
  readLocale(params);
  return null;
}

export default function LegalRoute() {
  const texts = useTexts();
  return <TextPage title={texts.legalTitle} paragraphs={texts.legalText} />;
}
