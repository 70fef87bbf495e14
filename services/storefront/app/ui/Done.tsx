import { useSearchParams } from 'react-router';
import { Notice } from './Notice.tsx';

/** Confirms a form after the redirect with `?done=`. Unknown values are ignored. */
export function Done({ texts }: { texts: Readonly<Record<string, string>> }) {
  const [params] = useSearchParams();
  const done = params.get('done');
  if (done === null || !Object.hasOwn(texts, done)) {
    return null;
  }
  return <Notice key={done}>{texts[done]}</Notice>;
}
