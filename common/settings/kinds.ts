import {isIP} from 'node:net'
import * as v from 'valibot'

// The kinds of settings. A message follows the name of the variable: `PORT` `is "abc", but must be …`.

/** Returns the message for a value that is not as expected. */
export function mustBe(expected: string) {
  return ({input}: {input: unknown}) => `is ${JSON.stringify(input)}, but must be ${expected}.`
}

export const port = v.pipe(
  v.string(),
  v.check(
    (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
    mustBe('a whole number from 1 to 65535'),
  ),
  v.toNumber(),
)

/** A network address to listen on. */
export function networkAddress(otherSetting: string) {
  return v.pipe(
    v.string(),
    // An IPv4 address in IPv6 notation is the same address, on which a server would listen twice.
    v.transform((text) =>
      text === 'localhost' ? '127.0.0.1' : text.replace(/^::ffff:(?=[\d.]+$)/i, ''),
    ),
    v.check(
      (text) => isIP(text) !== 0,
      mustBe(`a network address to listen on, such as 0.0.0.0 for all. ${otherSetting}`),
    ),
  )
}

/** Returns whether an origin names no machine: `0.0.0.0` and `::` stand for all addresses, to listen on. */
function isUnspecified(text: string): boolean {
  return /^(?:0\.0\.0\.0|\[::\])$/.test(URL.parse(text)?.hostname ?? '')
}

const unspecified = mustBe(
  'an address that browsers open, such as https://example.org. This one means all addresses, to listen on: it goes into SITE_HOST or LAKE_HOST',
)

/** An address without a path, as an origin. */
export const origin = v.pipe(
  v.string(),
  v.check(
    (text) => parseOrigin(text) !== undefined,
    mustBe('an http:// or https:// address without a path, such as https://example.org'),
  ),
  v.check((text) => !isUnspecified(text), unspecified),
  v.transform((text) => parseOrigin(text) ?? text),
)

function parseOrigin(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.port === '0') return undefined
  const {hostname, pathname, search, hash, username, password} = url
  // URL accepts "*", ";" and other characters that no host has.
  if (!/^([\w.-]+|\[.*\])$/.test(hostname)) return undefined
  return pathname === '/' && !(search || hash || username || password) ? url.origin : undefined
}

/** A list with commas. Empty items are left out. */
export function list<Item extends v.GenericSchema<string, unknown>>(item: Item) {
  return v.pipe(
    v.string(),
    v.transform((text) =>
      text
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean),
    ),
    v.array(item),
  )
}

/** A host name with or without a port, or an origin. */
export const hostOrOrigin = v.pipe(
  v.string(),
  v.check((text) => {
    // Without a scheme, what URL would ignore or read as a path is an error too.
    if (!text.includes('://') && !/^[^\s:/?#\\@]+(:\d+)?$/.test(text)) return false
    const host = parseOrigin(text.includes('://') ? text : `http://${text}`)
    return host !== undefined && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(new URL(host).hostname)
  }, mustBe('a host name, such as lake.example.org, or an http:// or https:// address, such as https://lake.example.org')),
  v.check((text) => !isUnspecified(text.includes('://') ? text : `http://${text}`), unspecified),
  v.transform((text) => (text.includes('://') ? (parseOrigin(text) ?? text) : text)),
)

export function choice<const Word extends string>(words: readonly Word[]) {
  return v.picklist(words, mustBe(words.join(' or ')))
}

/** `0` or `1`, with the meaning of each. */
export function flag(meaning = '0 or 1') {
  return v.pipe(
    v.picklist(['1', '0'], mustBe(meaning)),
    v.transform((text) => text === '1'),
  )
}

/** Text that matches a pattern. */
export function matching(pattern: RegExp, expected: string) {
  return v.pipe(v.string(), v.regex(pattern, mustBe(expected)))
}

/** The number of trusted proxies. */
export function proxies(before: string) {
  return v.pipe(
    matching(/^\d$/, `the number of proxies in front of ${before}, from 0 to 9`),
    v.toNumber(),
  )
}

export const timeZone = v.pipe(
  v.string(),
  v.check(isTimeZone, mustBe('a time zone, such as Europe/Berlin or UTC')),
)

function isTimeZone(text: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: text}))
  } catch {
    return false
  }
}

/** An environment variable that sets something. */
export interface Variable {
  /** Its description in `.env.example`: the lines of its comment. */
  about: string[]
  /** The value in `.env.example`: the default, or an example. */
  example: string
  /** Validates and converts the value. It gets undefined if the variable is not set, or empty. */
  schema: v.GenericSchema<string | undefined, unknown>
}

export type Variables = Readonly<Record<string, Variable>>

export interface LimitsOptions {
  /** An item of the setting, for the error. */
  example: string
  /** The maximum number of digits of a limit. */
  digits: number
  /** The names of limits that can be 0, which means no limit. */
  canBeZero?: RegExp
  /** The least value of limits by name, if it is not 1. */
  least?: Readonly<Record<string, number>>
}

/** About 23 days. Node's timers end at once if they are set to more than 2^31 milliseconds. */
const maxSeconds = 2_000_000

/** A setting that overrides limits by name: `bodySeconds=20, forms=50`. */
export function limits<Limits extends Readonly<Record<keyof Limits, number>>>(
  defaults: Limits,
  {example, digits, canBeZero = /^$/, least = {}}: LimitsOptions,
) {
  const pattern = new RegExp(`^(\\w+)\\s*=\\s*(\\d{1,${digits}})$`)
  const names = Object.keys(defaults).join(', ')
  const zero = canBeZero.source === '^$' ? '' : ' Only rates (PerSecond) can be 0, for no limit.'

  return v.pipe(
    v.string(),
    v.rawTransform<string, Record<keyof Limits, number>>(({dataset, addIssue, NEVER}) => {
      const result: Record<keyof Limits, number> = {...defaults}
      for (const item of dataset.value.split(',').map((each) => each.trim())) {
        if (item === '') continue
        const [, name = '', figure = ''] = pattern.exec(item) ?? []
        if (!isName(name) || (Number(figure) === 0 && !canBeZero.test(name))) {
          const expected = `limits with whole numbers from 1, such as ${example}.${zero} The limits are ${names}.`
          addIssue({message: `has ${JSON.stringify(item)}, but must be ${expected}`})
          return NEVER
        }
        const bound = boundOf(name, Number(figure))
        if (bound !== undefined) {
          addIssue({message: `has "${item}", but ${name} must be ${bound}.`})
          return NEVER
        }
        result[name] = Number(figure)
      }
      return result
    }),
  )

  function boundOf(name: string, value: number): string | undefined {
    if (name.endsWith('Seconds') && value > maxSeconds) return `at most ${maxSeconds}`
    const min = least[name] ?? 0
    return value < min ? `at least ${min}` : undefined
  }

  function isName(name: string): name is keyof Limits & string {
    return Object.hasOwn(defaults, name)
  }
}

// Kinds of settings that are texts. An editor of Windows leaves a carriage return at the end of a line, and a file for
// Docker keeps quotation marks. Neither is part of the value, but a path or a secret with them is another one.

/** Returns whether a text is in one line, without whitespace or quotation marks around it. */
function isBare(text: string): boolean {
  const hasControlCharacter = /\p{Cc}/u.test(text)
  return !hasControlCharacter && text === text.trim() && !/^(["']).*\1$/.test(text)
}

const bare = 'without line breaks, spaces at its ends, or quotation marks around it'

/** A path of a folder. */
export const folder = v.pipe(
  v.string(),
  v.check(isBare, mustBe(`a path ${bare}`)),
  v.check((text) => !text.startsWith('~'), mustBe('a whole path: only a shell replaces "~"')),
)

/** A text that no message contains. */
export const secret = v.pipe(
  v.string(),
  v.check(
    isBare,
    ({input}) => `(a value of ${input.length} characters) cannot be used: it must be ${bare}.`,
  ),
)

/** A token for a header of a request. No message contains it. */
export const token = v.pipe(
  secret,
  v.regex(
    /^[\x21-\x7e]+$/,
    ({input}) =>
      `(a value of ${input.length} characters) cannot be used: it must have no spaces, and letters, digits and punctuation only.`,
  ),
)

/** An address of mail, with or without a name, or a list of them. */
export const mailAddresses = v.pipe(
  v.string(),
  v.check(
    (text) => isBare(text) && /[^\s<>@,"]@[^\s<>@,"]+>?$/.test(text),
    mustBe('an e-mail address, such as you@example.org'),
  ),
)

export const mailServer = v.pipe(
  v.string(),
  v.check(
    (text) => {
      const {protocol = '', hostname = ''} = URL.parse(text) ?? {}
      return isBare(text) && /^smtps?:$/.test(protocol) && hostname !== ''
    },
    // The address contains a password, so the message does not.
    'must begin with smtp:// or smtps:// and name a server, as in smtps://user:password@mail.example.org.',
  ),
)
