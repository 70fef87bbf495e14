import { useTexts } from '../i18n/useTexts.ts';

interface PageTitleProps {
  title: string;
  description?: string;
  /** Keeps the page out of search engines. */
  hidden?: boolean;
}

/** Document title and description of the page; React moves them into the head. */
export function PageTitle({ title, description, hidden }: PageTitleProps) {
  const { shopName } = useTexts();
  const whole = `${title} · ${shopName}`;
  return (
    <>
      <title>{whole}</title>
      <meta property="og:title" content={whole} />
      <meta property="og:site_name" content={shopName} />
      {description && (
        <>
          <meta name="description" content={description} />
          <meta property="og:description" content={description} />
        </>
      )}
      {hidden && <meta name="robots" content="noindex" />}
    </>
  );
}
