import type { ReactNode } from 'react';
import { PageTitle } from '../ui/PageTitle.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { useFrameTexts } from './useFrameTexts.ts';

interface AccountFrameProps {
  /** The page's heading, and its entry in tabs. */
  title: string;
  /** What stands large on the page where it isn't the title alone. */
  heading?: ReactNode;
  children: ReactNode;
}

/** What stands around every page of one's account: its heading, and the way to the others. */
export function AccountFrame({ title, heading, children }: AccountFrameProps) {
  const texts = useFrameTexts();
  return (
    <div className="wrap pt-8 md:pt-14">
      <PageTitle title={title} hidden />
      <p className="font-semibold text-soft">{texts.mine}</p>
      <h1 className="display mt-1 text-4xl break-words md:text-5xl">
        {heading ?? title}
      </h1>
      <div className="account">
        <AccountMenu />
        <div className="min-w-0">{children}</div>
      </div>
    </div>
  );
}
