import {expect, test} from 'vitest'
import {isChoice, languageChoices} from '../../../studio/languages/language-choices.ts'
import {isLanguageTag} from '../../../web/shared/language.ts'
import {catalogues} from '../../../web/words/catalogues.ts'

test('each choice is a language with a name of its own, and they are in the order of their names', () => {
  const names = languageChoices.map(({name}) => name)
  expect(languageChoices.filter(({tag, name}) => !isLanguageTag(tag) || name === tag)).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  expect(names.slice(0, 3)).toEqual(['Afrikaans', 'Albanian', 'American English'])
})

test('the languages of the site’s own words can be chosen', () => {
  expect(Object.keys(catalogues).filter((tag) => !isChoice(tag))).toEqual([])
})

test.each([
  ['de', true],
  ['zh-Hant', true],
  ['', true],
  [undefined, true],
  ['de-LI', false],
  ['English', false],
  [7, false],
])('of the stored language %j, being a choice is %j', (value, expected) => {
  expect(isChoice(value)).toBe(expected)
})
