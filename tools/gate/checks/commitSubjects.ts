import { failed, passed, type Check } from '../Check.ts';
import { listCommits } from '../commits/listCommits.ts';
import { subjectProblem } from '../commits/subjectProblem.ts';

/** The last commit before the rule: “kit-testing: move the test helpers out of kit”. */
const BASE = '1524bed755b892c1e2729c12841d825c25082a90';

/** Refuses each commit after the base whose subject is not `scope: what changed`; merge commits are exempt. */
export function commitSubjects(root: string, base: string = BASE): Check {
  return {
    name: 'commit subjects',
    run() {
      const commits = listCommits(root, base);
      const findings = commits.flatMap(({ hash, subject }) => {
        const problem = subjectProblem(subject);
        return problem ? `${hash} ${subject}: ${problem}` : [];
      });
      return Promise.resolve(
        findings.length === 0
          ? { ...passed(), note: `${commits.length} commits` }
          : failed(findings.join('\n')),
      );
    },
  };
}
