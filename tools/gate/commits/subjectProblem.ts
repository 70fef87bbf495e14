const LONGEST = 72;

/** The reason why a commit's subject is refused; undefined if it is `scope: what changed`. */
export function subjectProblem(subject: string): string | undefined {
  if (subject.length > LONGEST) {
    return `${subject.length} characters, at most ${LONGEST} are allowed`;
  }
  const [, description] =
    /^[a-z0-9]+(?:[/-][a-z0-9]+)*: (\S.*)$/.exec(subject) ?? [];
  if (description === undefined) {
    return 'must be “scope: what changed”, the scope in lowercase letters, digits, / and -';
  }
  return description.endsWith('.')
    ? 'must not end with a full stop'
    : undefined;
}
