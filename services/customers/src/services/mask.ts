const DOTS = '•••';

/** First character as people count them: an emoji of several code points is one. */
function first(text: string): string {
  const segments = new Intl.Segmenter('en').segment(text);
  for (const { segment } of segments) {
    return segment;
  }
  return '';
}

/** `Camille Durand` → `C•••`. */
export function maskName(name: string): string {
  return `${first(name)}${DOTS}`;
}

/** `camille@comptoir.example` → `c•••@c•••.example`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  const top = dot < 0 ? '' : domain.slice(dot);
  return `${first(email)}${DOTS}@${first(domain)}${DOTS}${top}`;
}
