import { SidebarPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  useEffect,
  useRef,
  type MouseEvent,
  type PropsWithChildren,
  type ReactNode,
} from 'react';
import { keepMain } from './keepMain';
import styles from './PageFrame.module.css';
import { showTitle } from './showTitle';
import { titleOf } from './titleOf';
import { watchPage } from './watchPage';

/** The sidebar and the page, with a skip link before both. */
export function PageFrame(props: PropsWithChildren<{ navigation: ReactNode }>) {
  const appTitle = useApi(configApiRef).getString('app.title');
  const page = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = page.current;
    return element
      ? watchPage(element, () => {
          keepMain(element);
          const title = titleOf(element, appTitle);
          if (title !== undefined) {
            showTitle(title);
          }
        })
      : undefined;
  }, [appTitle]);

  function skip(event: MouseEvent) {
    event.preventDefault();
    const main = page.current?.querySelector<HTMLElement>('main');
    const target = main ?? page.current;
    target?.setAttribute('tabindex', '-1');
    target?.focus();
  }

  return (
    <SidebarPage>
      <a href="#content" className={styles.skip} onClick={skip}>
        Skip to content
      </a>
      {props.navigation}
      <div id="content" ref={page}>
        {props.children}
      </div>
    </SidebarPage>
  );
}
