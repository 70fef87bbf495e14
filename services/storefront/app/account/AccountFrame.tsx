import type { ReactNode } from 'react';
import { PageTitle } from '../ui/PageTitle.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { useFrameTexts } from './useFrameTexts.ts';

interface AccountFrameProps {
  /** The page's heading and document title. */
  title: string;
  /** Heading shown instead of `title`, if it differs. */
  heading?: ReactNode;
  children: ReactNode;
}

/** Frame of every account page: its heading and the account menu. */
export function AccountFrame({ title, heading, children }: AccountFrameProps) {
  const texts = useFrameTexts();
  return (
    <div className="wrap pt-8 md:pt-14">
      <PageTitle title={title} hidden />
      <p className="font-semibold text-soft">{texts.myAccount}</p>
      <h1 className="display mt-1 text-4xl md:text-5xl">{heading ?? title}</h1>
      <div className="account">
        <AccountMenu />
        <div className="min-w-0">{children}</div>
      </div>
    </div>
  );
}
