import * as v from 'valibot'
import {
  flag,
  folder,
  limits,
  list,
  matching,
  networkAddress,
  origin,
  proxies,
  token,
  type Variables,
} from './kinds.ts'
import {lakeAddressVariables} from './lake-addresses.ts'
import {weaknessOf} from './weak-token.ts'
import {defaultLakeLimits} from './lake-limits.ts'

/** The administrator's token. It is a secret, so no message contains it. */
const administratorToken = v.pipe(
  token,
  v.minLength(
    16,
    ({input}) =>
      `(a value of ${input.length} characters) cannot be used: it must be at least 16 characters.`,
  ),
  v.check(
    (text) => weaknessOf(text) === undefined,
    ({input}) =>
      `is easy to guess: ${weaknessOf(input)}. Set it to a random value, as printed by "openssl rand -base64 32", or leave it out: the lake then creates one.`,
  ),
)

/** The settings of the embedded lake. */
export const lakeVariables = {
  LAKE_PORT: lakeAddressVariables.LAKE_PORT,
  LAKE_HOST: {
    about: [
      'The lake is for this machine only, and its user needs no login, until one of the next two is set.',
      'A network address to listen on, besides loopback: 0.0.0.0 for all.',
    ],
    example: '127.0.0.1',
    schema: v.optional(networkAddress('Names go into LAKE_HOSTS'), '127.0.0.1'),
  },
  LAKE_HOSTS: lakeAddressVariables.LAKE_HOSTS,
  LAKE_TRUSTED_PROXIES: {
    about: [
      'The number of proxies in front of the lake that add their client’s address to X-Forwarded-For. Limits count the',
      'address that the outermost one adds. By default, one proxy on this machine is trusted, and none elsewhere: set it',
      'if the lake runs in a container, or its proxy on another machine. Otherwise all clients share the limits of one.',
    ],
    example: '1',
    schema: v.optional(proxies('the lake')),
  },
  LAKE_ALLOWED_ORIGINS: {
    about: ['Origins of further pages that may use the lake from a browser, besides the site.'],
    example: 'https://studio.example.org',
    schema: v.optional(list(origin), ''),
  },
  LAKE_WEBHOOK_ORIGINS: {
    about: [
      'Origins of receivers of webhooks whose address may be private, such as a site on this machine or in its network.',
      'By default, webhooks reach public addresses only.',
    ],
    example: 'http://localhost:3000',
    schema: v.optional(list(origin), ''),
  },
  LAKE_ORIGIN: lakeAddressVariables.LAKE_ORIGIN,
  LAKE_DIR: {
    about: ['The folder in which the lake stores everything: documents, history, images.'],
    example: '.lake',
    schema: v.optional(folder, '.lake'),
  },
  LAKE_TOKEN: {
    about: [
      'The administrator’s token. By default, the first start generates one and stores it in LAKE_DIR/token.',
      'One that is easy to guess is refused; "openssl rand -base64 32" prints a good one.',
      'More tokens: npm run lake -- tokens create --role editor --label "who it is for"',
    ],
    example: '',
    schema: v.optional(administratorToken),
  },
  LAKE_LIMITS: {
    about: [
      'Limits other than the hosted lake’s; common/settings/lake-limits.ts lists their names. Rates do not count this',
      'machine. assetBytes is the maximum size of an upload, madeImageBytes that of all transformed images on disk.',
    ],
    example: 'assetBytes=209715200,madeImageBytes=5368709120,requestsPerSecond=0',
    schema: v.optional(
      limits(defaultLakeLimits, {
        example: 'documentsByQuery=50000',
        digits: 15,
        canBeZero: /PerSecond$/,
        // A thread with less does not start, or V8 ends the process.
        least: {queryBytes: 16 * 1024 * 1024},
      }),
      '',
    ),
  },
  LAKE_HISTORY_DAYS: {
    about: [
      'Days for which history is stored. Default: without limit. What is deleted cannot be restored.',
    ],
    example: '',
    schema: v.optional(
      v.pipe(matching(/^[1-9]\d{0,4}$/, 'a number of days from 1 to 99999'), v.toNumber()),
    ),
  },
  LAKE_SHOW_LOG: {
    about: [
      '1 prints the lake’s log, a line for each request, as part of the output of npm start.',
    ],
    example: '0',
    schema: v.optional(flag(), '0'),
  },
  LAKE_SAMPLE: {
    about: ['0 starts with an empty dataset instead of the sample content.'],
    example: '1',
    schema: v.optional(
      flag('0 (start empty) or 1 (fill an empty dataset with the sample content)'),
      '1',
    ),
  },
} satisfies Variables
