import * as v from 'valibot'
import {
  choice,
  flag,
  limits,
  mailAddresses,
  mailServer,
  matching,
  networkAddress,
  origin,
  port,
  proxies,
  secret,
  timeZone,
  token,
  type Variables,
} from './kinds.ts'
import {defaultSiteLimits} from './site-limits.ts'

/** The settings of the site. */
export const siteVariables = {
  PORT: {
    about: ['Port of the site (and of the Studio, at /studio).'],
    example: '3000',
    schema: v.optional(port, '3000'),
  },
  SITE_HOST: {
    about: [
      'A network address to listen on, besides loopback: 0.0.0.0 for all. Readers reach the site through a proxy that',
      'terminates TLS, so set it only if the proxy runs on another machine or in another container.',
    ],
    example: '127.0.0.1',
    schema: v.optional(networkAddress('The public address goes into SITE_URL'), '127.0.0.1'),
  },
  SITE_TRUSTED_PROXIES: {
    about: [
      'The number of proxies in front of the site that add their client’s address to X-Forwarded-For. Limits count the',
      'address that the outermost one adds. 0 ignores the header.',
    ],
    example: '0',
    schema: v.optional(proxies('the site'), '0'),
  },
  SITE_LIMITS: {
    about: [
      'What clients may use at the same time; common/settings/site-limits.ts lists the names and explains them.',
    ],
    example: 'bodySeconds=10,liveConnectionsPerClient=30,formsPerClient=5',
    schema: v.optional(limits(defaultSiteLimits, {example: 'bodySeconds=20', digits: 9}), ''),
  },
  SITE_URL: {
    about: ['The site’s public address. All absolute addresses begin with it.'],
    example: 'http://localhost:3000',
    schema: v.optional(origin),
  },
  SITE_TIME_ZONE: {
    about: [
      'The time zone of the dates on pages. Default: that of the machine that the site runs on, UTC on most servers.',
    ],
    example: 'Europe/Berlin',
    schema: v.optional(timeZone),
  },
  SITE_FRESHNESS: {
    about: [
      'events: the site listens to the lake and invalidates its pages itself. calls: for a host without a long-lived',
      'process; set it at build time too. Pages expire after a minute, or when POST /api/revalidate says what changed.',
    ],
    example: 'events',
    schema: v.optional(choice(['events', 'calls']), 'events'),
  },
  SITE_REVALIDATE_SECRET: {
    about: ['The secret with which calls of /api/revalidate are signed, as Sanity’s webhooks are.'],
    example: '',
    schema: v.optional(secret),
  },
  SITE_FRONT: {
    about: ['0 starts plain Next without the page server: the same pages, at more work for each.'],
    example: '1',
    schema: v.optional(flag(), '1'),
  },
  SITE_WEIGHTLESS: {
    about: ['0 leaves Next’s runtime in the pages, for comparison.'],
    example: '1',
    schema: v.optional(flag(), '1'),
  },
  SMTP_URL: {
    about: [
      'A mail server that sends notices of requests for a session, and new articles to followers, as in',
      'smtps://user:password@mail.example.org:465.',
      'Without it, requests are only shown in the Studio’s inbox, and the site cannot be followed by e-mail.',
      'A notice that cannot be sent is retried for two days, an article for a week.',
    ],
    example: '',
    schema: v.optional(mailServer),
  },
  REQUESTS_MAIL_TO: {
    about: [
      'The recipient and the sender of notices, and the address to which followers reply. A notice contains nothing',
      'about the person who sent the request. The mailbox of the sender is not read: watch it for returned mails.',
    ],
    example: 'you@example.org',
    schema: v.optional(mailAddresses),
  },
  REQUESTS_MAIL_FROM: {about: [], example: '', schema: v.optional(mailAddresses)},
  SITE_SHOW_RENDERS: {
    about: ['1 prints a line for each page that is rendered.'],
    example: '0',
    schema: v.optional(flag(), '0'),
  },
  STUDIO_PORT: {
    about: ['Port of the Studio’s own server, only in development (npm run dev).'],
    example: '3333',
    schema: v.optional(port, '3333'),
  },
} satisfies Variables

const expectedName = 'a name of small letters, digits and dashes, as Sanity gives it'

/** The settings of Sanity's hosted Content Lake, and the site's tokens. */
export const hostedVariables = {
  NEXT_PUBLIC_SANITY_PROJECT_ID: {
    about: [
      'A project of yours, instead of the embedded lake. The names are those of Sanity’s own packages.',
    ],
    example: '',
    schema: v.optional(matching(/^[a-z0-9-]+$/, expectedName)),
  },
  NEXT_PUBLIC_SANITY_DATASET: {
    about: [],
    example: 'production',
    schema: v.optional(matching(/^~?[a-z0-9][a-z0-9_-]*$/, expectedName), 'production'),
  },
  SANITY_API_READ_TOKEN: {
    about: [
      'A token that may read: for a private dataset, and for drafts in the preview beside the Studio’s forms.',
      'With the embedded lake, npm start gives the site tokens of its own.',
    ],
    example: '',
    schema: v.optional(token),
  },
  SANITY_API_PREVIEW_TOKEN: {
    about: ['Another one for drafts only.'],
    example: '',
    schema: v.optional(token),
  },
  SANITY_API_WRITE_TOKEN: {
    about: [
      'A token that may write: for what readers send the site, and for npm run import and move with the hosted lake.',
    ],
    example: '',
    schema: v.optional(token),
  },
  SITE_IMPORT_DIR: {
    about: [
      'Folder of the imports that are begun in the Studio, for a packed site and the program that works on them',
      '(docs/deploy.md). `npm start` and `npm run dev` set it themselves.',
    ],
    example: '/var/lib/stillwater/imports',
    schema: v.optional(v.string()),
  },
} satisfies Variables

/** Set by the scripts for the site: the origin of the Studio's own server (`npm run dev`). */
export const internalVariables = {
  STUDIO_ORIGIN: {schema: v.optional(origin)},
}
