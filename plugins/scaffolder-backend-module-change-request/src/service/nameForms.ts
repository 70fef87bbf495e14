/** Forms of a service's name in code. */
export interface NameForms {
  /** `giftCards` */
  camel: string;
  /** `GiftCards` */
  pascal: string;
  /** `Gift cards` */
  title: string;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** @param name - lower-case words joined by hyphens: `gift-cards` */
export function nameForms(name: string): NameForms {
  const words = name.split('-');
  const [first = '', ...rest] = words;
  return {
    camel: first + rest.map(capital).join(''),
    pascal: words.map(capital).join(''),
    title: capital(words.join(' ')),
  };
}
