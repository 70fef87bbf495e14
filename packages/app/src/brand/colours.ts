/**
 * Comptoir's colours for Material UI; tokens.css sets the same colours for
 * @backstage/ui. Enamel green, brass and paper.
 */
export const colours = {
  light: {
    primary: '#0f5c4d',
    link: '#0b6152',
    linkHover: '#07382f',
    page: '#f7f4ee',
    surface: '#ffffff',
    border: '#e2dccf',
    text: '#1d2522',
    subtle: '#5c655f',
  },
  dark: {
    primary: '#7fd3bb',
    link: '#86d9c1',
    linkHover: '#b8efdf',
    page: '#131816',
    surface: '#1c2320',
    border: '#36403b',
    text: '#eef2ef',
    subtle: '#a9b4ae',
  },
  /** Sidebar and headers; the same in both modes. */
  counter: {
    background: '#123a32',
    hover: '#1c4d43',
    text: '#cfe0d9',
    selected: '#ffffff',
    brass: '#e0a83a',
  },
} as const;
