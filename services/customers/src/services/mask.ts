const DOTS = '•••';

/** Returns the first grapheme: an emoji of several code points counts as one. */
function firstGrapheme(text: string): string {
  const segments = new Intl.Segmenter('en').segment(text);
  for (const { segment } of segments) {
    return segment;
  }
  return '';
}

/** `Camille Durand` → `C•••`. */
export function maskName(name: string): string {
  return `${firstGrapheme(name)}${DOTS}`;
}

/** `camille@comptoir.example` → `c•••@c•••.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const top = dot < 0 ? '' : domain.slice(dot);
  return `${firstGrapheme(email)}${DOTS}@${firstGrapheme(domain)}${DOTS}${top}`;
}
