import { Mail, MailList, StoredMail } from '@comptoir/contracts/mails';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import type { Reply } from '@comptoir/kit/http/Reply';
import { z } from 'zod';
import type { Mailbox } from './Mailbox.ts';
import { mailboxPage, mailPage } from './pages.ts';

/** Marks every response as coming from a stand-in. */
const standIn = { 'x-stand-in': 'mail provider' };
const PAGE = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
/** Policy of the frame: a mail displays inline styles and images, and runs no scripts. */
const FRAME =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";
/** Maximum number of mails per page and response. */
const MAX_MAILS = 200;

const Id = z.strictObject({ id: z.string().min(1).max(100) });
const bare = { ...bareRoute, access: 'public' as const };
const html = { 200: { description: 'A page', contentType: 'text/html' } };

/** Creates the routes of the provider's API and the pages of the mailbox. */
export function createRoutes(mailbox: Mailbox): Route[] {
  return [
    defineRoute({
      ...bare,
      method: 'post',
      path: '/v1/mails',
      operationId: 'sendMail',
      summary: 'Stores a mail, once for each key',
      tag: 'mails',
      body: Mail,
      responses: { 202: { description: 'Stored on disk', schema: StoredMail } },
      handle: async ({ body }) => ({
        status: 202,
        json: await mailbox.store(body),
        headers: standIn,
      }),
    }),
    defineRoute({
      ...bare,
      method: 'get',
      path: '/v1/mails',
      operationId: 'listMails',
      summary: 'Lists mails, newest first, filtered by recipient if given',
      tag: 'mails',
      query: z.strictObject({ to: z.string().max(254).optional() }),
      responses: { 200: { description: 'Newest first', schema: MailList } },
      handle: ({ query }) => ({
        status: 200,
        json: { items: mailbox.list({ limit: MAX_MAILS, to: query.to }) },
        headers: { ...standIn, ...noStore },
      }),
    }),
    defineRoute({
      ...bare,
      method: 'get',
      path: '/',
      operationId: 'showMailbox',
      summary: 'Displays the mailbox',
      tag: 'pages',
      responses: html,
      handle: () =>
        pageReply(mailboxPage(mailbox.list({ limit: MAX_MAILS })), PAGE),
    }),
    defineRoute({
      ...bare,
      method: 'get',
      path: '/mails/{id}',
      operationId: 'showMail',
      summary: 'Displays a mail',
      tag: 'pages',
      params: Id,
      responses: html,
      handle: ({ params }) => pageReply(mailPage(mailbox.get(params.id)), PAGE),
    }),
    defineRoute({
      ...bare,
      method: 'get',
      path: '/mails/{id}/html',
      operationId: 'showMailHtml',
      summary: 'Serves the HTML of a mail to the frame on its page',
      tag: 'pages',
      params: Id,
      responses: html,
      handle: ({ params }) =>
        pageReply(
          `<base target="_blank">${mailbox.get(params.id).html}`,
          FRAME,
        ),
    }),
  ];
}

function pageReply(page: string, policy: string): Reply {
  return {
    status: 200,
    bytes: Buffer.from(page),
    headers: {
      ...standIn,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      ...noStore,
    },
  };
}
