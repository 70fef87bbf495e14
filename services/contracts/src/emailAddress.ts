import { z } from 'zod';

/** Maximum length of an address (RFC 5321). */
const MAX_LENGTH = 254;

/** An e-mail address as the e-mail field of a browser accepts it (HTML standard), with an international domain in ASCII. */
export const AsciiEmail = z
  .email({
    pattern: z.regexes.html5Email,
    error: 'must be an e-mail address',
  })
  .max(MAX_LENGTH, `must be at most ${MAX_LENGTH} characters`);

/** An e-mail address as a person enters it; converted to lower case and to an {@link AsciiEmail}. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(MAX_LENGTH, `must be at most ${MAX_LENGTH} characters`)
  .overwrite(withAsciiDomain)
  .pipe(AsciiEmail);

/** Browsers differ in whether they convert an international domain (`пример.рф`) before they send it. */
function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  // Only a name: a URL would also accept a port, a path or a user.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || /^[\w.-]+$/.test(domain)) {
    return address;
  }
  const ascii = URL.parse(`http://${domain}`)?.hostname ?? domain;
  return `${address.slice(0, at)}@${ascii}`;
}
