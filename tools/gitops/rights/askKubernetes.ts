import { Agent } from 'node:https';
import type { ApiServer } from '@comptoir/parts/parts/kubernetes/ApiServer';
import { z } from 'zod';
import {
  KUBERNETES_QUESTIONS,
  VERBS,
  type KubernetesQuestion,
} from './kubernetesQuestions.ts';
import type { KubernetesSubject } from './kubernetesSubjects.ts';

const Review = z.looseObject({
  status: z.looseObject({ allowed: z.boolean() }),
});
const PATH = '/apis/authorization.k8s.io/v1/subjectaccessreviews';
/** Requests at once. */
const AT_ONCE = 8;

/** What a subject may do with a resource. */
export interface KubernetesRight {
  question: KubernetesQuestion;
  subject: KubernetesSubject;
  verbs: readonly string[];
}

/**
 * Asks a real API server for every verb on each resource, by default those of the matrix, as `kubectl
 * auth can-i` does.
 *
 * @throws Error with the API server's message
 */
export async function askKubernetes(
  api: ApiServer,
  subjects: readonly KubernetesSubject[],
  questions: readonly KubernetesQuestion[] = KUBERNETES_QUESTIONS,
): Promise<KubernetesRight[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const asked = questions.flatMap(question =>
    subjects.map(subject => ({ question, subject })),
  );
  const verbsOf = async (one: (typeof asked)[number]) => {
    const answers = await Promise.all(
      VERBS.map(verb => mayDo({ api, agent, verb, ...one })),
    );
    return VERBS.filter((_, index) => answers[index]);
  };
  try {
    return await Promise.all(
      asked.map(async one => ({ ...one, verbs: await verbsOf(one) })),
    );
  } finally {
    agent.destroy();
  }
}

async function mayDo(options: {
  api: ApiServer;
  agent: Agent;
  verb: string;
  question: KubernetesQuestion;
  subject: KubernetesSubject;
}): Promise<boolean> {
  const { api, agent, verb, question, subject } = options;
  const { status, body } = await api.request(PATH, {
    method: 'POST',
    agent,
    timeoutMs: 30_000,
    body: {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SubjectAccessReview',
      spec: {
        user: subject.user,
        groups: subject.groups,
        resourceAttributes: { ...question, verb },
      },
    },
  });
  if (status >= 300) {
    throw new Error(`${PATH}: ${body.slice(0, 500)}`);
  }
  return Review.parse(JSON.parse(body)).status.allowed;
}
