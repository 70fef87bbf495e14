const MINUTE = 60;

/** Says when what was tried too often may be tried again; `seconds` where it is known. */
export function tryAgainIn(seconds: number | undefined): string {
  const tried = 'That was tried too often.';
  if (seconds === undefined) {
    return `${tried} Wait a few minutes, then try again.`;
  }
  const minutes = Math.max(1, Math.ceil(seconds / MINUTE));
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return `${tried} Try again in ${wait}.`;
}

/** The same in French. */
export function tryAgainInFrench(seconds: number | undefined): string {
  const tried = 'Trop de tentatives.';
  if (seconds === undefined) {
    return `${tried} Attendez quelques minutes, puis essayez de nouveau.`;
  }
  const minutes = Math.max(1, Math.ceil(seconds / MINUTE));
  const wait = minutes === 1 ? 'une minute' : `${minutes} minutes`;
  return `${tried} Réessayez dans ${wait}.`;
}
