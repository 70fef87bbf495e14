import {
  createBaseThemeOptions,
  createUnifiedTheme,
  genPageTheme,
  palettes,
  shapes,
  type UnifiedTheme,
} from '@backstage/theme';
import { colours } from './colours';

/**
 * Reduces the padding of the narrow filter column, which would otherwise cut off
 * words such as "Owned".
 */
const narrowFilters = {
  CatalogReactUserListPicker: {
    styleOverrides: {
      menuItem: { fontSize: 14, '&&': { paddingLeft: 8, paddingRight: 36 } },
      listIcon: { '&&': { minWidth: 26 } },
    },
  },
  MuiListItemSecondaryAction: { styleOverrides: { root: { right: 12 } } },
};

const PAGES = [
  'home',
  'documentation',
  'tool',
  'service',
  'website',
  'library',
  'other',
  'app',
  'apis',
  'card',
];

/** Creates Comptoir's theme for Material UI, which most third-party plugins use. */
export function createTheme(mode: 'light' | 'dark'): UnifiedTheme {
  const own = colours[mode];
  const { counter } = colours;
  const page = genPageTheme({
    colors: [counter.background, counter.background],
    shape: shapes.wave,
    options: { fontColor: counter.selected },
  });
  page.backgroundImage = `linear-gradient(${counter.background}, ${counter.background})`;

  return createUnifiedTheme({
    ...createBaseThemeOptions({
      palette: {
        ...palettes[mode],
        background: { default: own.page, paper: own.surface },
        primary: { main: own.primary },
        secondary: { main: counter.brass, contrastText: colours.light.text },
        text: { primary: own.text, secondary: own.subtle },
        border: own.border,
        textSubtle: own.subtle,
        link: own.link,
        linkHover: own.linkHover,
        gold: counter.brass,
        tabbar: { indicator: counter.brass },
        navigation: {
          background: counter.background,
          indicator: counter.brass,
          color: counter.text,
          selectedColor: counter.selected,
          navItem: { hoverBackground: counter.hover },
          submenu: { background: counter.hover },
        },
      },
    }),
    fontFamily: 'system-ui, sans-serif',
    defaultPageTheme: 'home',
    components: {
      ...narrowFilters,
      // Gives older pages, which have a coloured header, the look of newer ones.
      BackstageHeader: {
        styleOverrides: {
          header: { backgroundImage: 'none', boxShadow: 'none' },
          title: { '&&': { color: own.text, fontSize: 24 } },
          subtitle: { '&&': { color: own.subtle } },
        },
      },
      // On a phone the search field is below the title, not over it.
      BackstageTableToolbar: {
        styleOverrides: { root: { flexWrap: 'wrap' } },
      },
      PluginCatalogTableToolbar: {
        styleOverrides: { root: { flexWrap: 'wrap' } },
      },
      // Leaves the place of an empty second action to the label.
      BackstageSidebarItem: {
        styleOverrides: { secondaryAction: { '&:empty': { width: 0 } } },
      },
      // Breaks names only between words and fits all columns of the catalog on a
      // laptop, together with tokens.css.
      MuiTableCell: {
        styleOverrides: {
          root: {
            wordBreak: 'normal',
            '&&': { paddingLeft: 6, paddingRight: 6, fontSize: 13 },
            '& .MuiChip-label': { paddingLeft: 6, paddingRight: 6 },
          },
          // An action that does nothing, such as editing an entity of a local file.
          body: { '& .MuiIconButton-root.Mui-disabled': { display: 'none' } },
        },
      },
    },
    pageTheme: Object.fromEntries(PAGES.map(name => [name, page])),
  });
}
