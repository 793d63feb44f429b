import * as v from 'valibot'
import {mustBe} from './kinds.ts'

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
