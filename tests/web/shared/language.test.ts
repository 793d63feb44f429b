import {expect, test} from 'vitest'
import {formatFee} from '../../../web/components/lists/offering-list.tsx'
import {languageName, readLanguage} from '../../../web/shared/language.ts'
import {wordsFor} from '../../../web/words/words.ts'

const fee = {kind: 'amount', amount: 90, currency: 'EUR'} as const

test.each([
  ['de-AT', 'de-AT', '€ 90'],
  [' fr ', 'fr', '90 €'],
  ['English', 'en', '€90'],
  ['en_GB', 'en', '€90'],
  ['en-aaaa-aaaa', 'en', '€90'],
  ['', 'en', '€90'],
  [null, 'en', '€90'],
  [undefined, 'en', '€90'],
])('the language %j is read as %s, also to format a fee', (tag, language, price) => {
  expect(readLanguage(tag)).toBe(language)
  expect(formatFee(fee, wordsFor(tag))?.replaceAll(/\s/g, ' ')).toBe(price)
})

test.each([
  ['en', 'English'],
  ['he', 'Hebrew'],
  ['de-AT', 'Austrian German'],
  ['xx', undefined],
  ['en_GB', undefined],
  ['', undefined],
])('the language %j is called %s', (tag, name) => {
  expect(languageName(tag)).toBe(name)
})
