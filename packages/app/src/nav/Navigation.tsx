import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';
import { NavigationLogo } from './NavigationLogo';

/** The sidebar; on a phone, its groups become the bar at the bottom. */
export function Navigation({ navItems }: NavContentComponentProps) {
  const nav = navItems.withComponent(item => (
    <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
  ));
  // Search and notifications have their own elements below.
  nav.take('page:search');
  nav.take('page:notifications');

  return (
    <Sidebar>
      <NavigationLogo />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {nav.take('page:home')}
        {nav.take('page:catalog')}
        {nav.take('page:api-docs')}
        {nav.take('page:techdocs')}
        {nav.take('page:overview/teams')}
        {nav.take('page:catalog-graph')}
        {nav.take('page:scaffolder')}
        {nav.take('page:delivery')}
        {nav.take('page:change-requests')}
        {nav.take('page:readiness/processes')}
        {nav.rest({ sortBy: 'title' })}
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Search" icon={<RiSearchLine />} to="/search">
        <SidebarSearchModal />
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <NotificationsSidebarItem />
      <SidebarGroup
        label="Settings"
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {nav.take('page:user-settings')}
      </SidebarGroup>
    </Sidebar>
  );
}
