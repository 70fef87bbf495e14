import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, passed, type Check } from '../Check.ts';
import { trackedFiles } from '../trackedFiles.ts';

/** Refuses each matching line of the matching files. */
interface Rule {
  files: RegExp;
  line: RegExp;
  why: string;
}

const CODE = /\.(ts|tsx|mjs|cjs|js)$/;
const TEST = /(\.test\.tsx?$|\/e2e-tests\/)/;
/** Code of a service process, except its entry points. */
const SERVICE =
  /^services\/(?!kit\/|kit-testing\/)[^/]+\/src\/(?!(main|dev)\.ts$|testing\/).*(?<!\.test)\.tsx?$/;
const MAX_LINES = 400;

const RULES: Rule[] = [
  {
    files: TEST,
    line: /\b(it|test|describe)\.(only|todo|skip)\(|\bx(it|describe)\(/,
    why: 'a focused or silently skipped test',
  },
  {
    files: TEST,
    line: /waitForTimeout\(|\bsleep\(/,
    why: 'a sleep in a test: wait for the condition',
  },
  {
    files: SERVICE,
    line: /\b(connectMongo|startMessaging|createMetrics|createApp|listen)\(/,
    why: 'plumbing: declare the process with defineService, defineApi or defineProcess',
  },
  {
    files: CODE,
    line: new RegExp(`\\b(TO${'DO'}|FIX${'ME'})\\b|@ts-(ignore|expect-error)`),
    why: 'unfinished work',
  },
  {
    files: CODE,
    line: new RegExp('eslint-' + 'disable'),
    why: 'a comment that disables a rule',
  },
  {
    files: /./,
    line: new RegExp('(^|[^\\w.])/(work|farm|root)/[\\w.-]'),
    why: 'a path of one machine',
  },
  {
    files: /^(?!.*\.md$)/,
    line: new RegExp(
      'https?://[a-z0-9.-]*(npmjs|yarnpkg|pypi|pythonhosted)\\.',
    ),
    why: "a registry's address",
  },
  {
    files: /./,
    line: new RegExp('-----BEGIN [A-Z ]*PRIVATE' + ' KEY-----'),
    why: 'a private key',
  },
  {
    files: /./,
    line: /(?<![\w./@])comptoir\.example\/[a-z]/,
    why: 'a label or annotation outside of the domain comptoir.dev',
  },
];

/** Checks the conventions that no other tool checks, in every tracked file. */
export function houseRules(root: string): Check {
  return {
    name: 'house rules',
    async run() {
      const findings: string[] = [];
      for (const file of trackedFiles(root)) {
        const text = await readFile(join(root, file), 'utf8').catch(() => '');
        findings.push(...findingsIn(file, text));
      }
      return findings.length === 0 ? passed() : failed(findings.join('\n'));
    },
  };
}

/** The findings in one file, one line each. */
export function findingsIn(file: string, text: string): string[] {
  const lines = text.split('\n');
  const findings = RULES.filter(rule => rule.files.test(file)).flatMap(rule =>
    lines.flatMap((line, index) =>
      rule.line.test(line) ? [`${file}:${index + 1}: ${rule.why}`] : [],
    ),
  );
  if (CODE.test(file) && lines.length - 1 > MAX_LINES) {
    findings.push(
      `${file}: ${lines.length - 1} lines, refused over ${MAX_LINES}`,
    );
  }
  return findings;
}
