/** Texts of the card that signs guests in, by the name of the user that they become. */
export function guestWords(person: string) {
  return person === 'Guest'
    ? {
        'signIn.guestProvider.subtitle': 'No account needed.',
        'signIn.guestProvider.enter': 'Continue as guest',
      }
    : {
        'signIn.guestProvider.subtitle': `You sign in as ${person}, with the permissions of this user.`,
        'signIn.guestProvider.enter': `Continue as ${person}`,
      };
}
