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

/** Every answer says what it comes from. */
const standIn = { 'x-stand-in': 'mail provider' };
const PAGE = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
/** A mail may show itself, and do nothing. */
const FRAME =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";
/** Mails on the page, and in one answer. */
const SHOWN = 200;

const Id = z.strictObject({ id: z.string().min(1).max(100) });
const bare = { ...bareRoute, access: 'public' as const };
const html = { 200: { description: 'A page', contentType: 'text/html' } };

/** The provider's API, and pages to look at. */
export function createRoutes(mailbox: Mailbox): Route[] {
  return [
    defineRoute({
      ...bare,
      method: 'post',
      path: '/v1/mails',
      operationId: 'sendMail',
      summary: 'Takes a mail in, once for each key',
      tag: 'mails',
      body: Mail,
      responses: { 202: { description: 'Safe on disk', schema: StoredMail } },
      handle: async ({ body }) => ({
        status: 202,
        json: await mailbox.take(body),
        headers: standIn,
      }),
    }),
    defineRoute({
      ...bare,
      method: 'get',
      path: '/v1/mails',
      operationId: 'listMails',
      summary: 'Lists mails, or those to one address, newest first',
      tag: 'mails',
      query: z.strictObject({ to: z.string().max(254).optional() }),
      responses: { 200: { description: 'Newest first', schema: MailList } },
      handle: ({ query }) => ({
        status: 200,
        json: { items: mailbox.list({ limit: SHOWN, to: query.to }) },
        headers: { ...standIn, ...noStore },
      }),
    }),
    defineRoute({
      ...bare,
      method: 'get',
      path: '/',
      operationId: 'showMailbox',
      summary: 'Shows the mailbox',
      tag: 'pages',
      responses: html,
      handle: () => shown(mailboxPage(mailbox.list({ limit: SHOWN })), PAGE),
    }),
    defineRoute({
      ...bare,
      method: 'get',
      path: '/mails/{id}',
      operationId: 'showMail',
      summary: 'Shows a mail',
      tag: 'pages',
      params: Id,
      responses: html,
      handle: ({ params }) => shown(mailPage(mailbox.get(params.id)), PAGE),
    }),
    defineRoute({
      ...bare,
      method: 'get',
      path: '/mails/{id}/html',
      operationId: 'showMailHtml',
      summary: 'The HTML of a mail, for the frame in its page',
      tag: 'pages',
      params: Id,
      responses: html,
      handle: ({ params }) =>
        shown(`<base target="_blank">${mailbox.get(params.id).html}`, FRAME),
    }),
  ];
}

function shown(page: string, policy: string): Reply {
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
