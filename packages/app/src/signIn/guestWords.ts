/** Texts of the card that signs guests in, by the name of the user that they become. */
export function guestWords(person: string) {
  return person === 'Guest'
    ? {
        subtitle:
          'No account needed. Guests can read everything, but change nothing.',
        enter: 'Continue as guest',
      }
    : {
        subtitle: `You sign in as ${person}, with the permissions of this user.`,
        enter: `Continue as ${person}`,
      };
}
