import {readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {catalogues} from '../../../web/words/catalogues.ts'
import {failedWords} from '../../../web/words/failed.ts'
import {wordsFor} from '../../../web/words/words.ts'
import {sourceFiles} from '../../repository/source-files.ts'

const web = resolve(import.meta.dirname, '../../../web')
const folder = join(web, 'words')
const {en: english, ...others} = catalogues

type Entry = [name: string, value: unknown]

/** Returns all entries of a catalogue as `group.name`. */
function entriesOf(catalogue: object): Entry[] {
  return Object.entries(catalogue).flatMap(([group, words]: [string, object]) =>
    Object.entries(words).map(([name, value]): Entry => [`${group}.${name}`, value]),
  )
}

/** Returns the words for a number of everything and for the text “X”. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'function') throw new Error('A word is neither a text nor a function.')
  const call = (...values: unknown[]) => String(value(...values))
  return [0, 1, 2, 3, 11, 100].flatMap((number) => [
    call(number, number),
    call(number, 'X'),
    call('X', number),
    call('X', 'X'),
  ])
}

/** Returns the parts that components fill in, and whether there is a link. */
function partsOf(text: string): string[] {
  return [...(text.match(/\{\w+\}/g) ?? []), ...(/\[[^\]]+\]/.test(text) ? ['link'] : [])].sort()
}

const englishEntries = new Map(entriesOf(english))

describe.each(Object.entries(others))('the catalogue %s', (language, catalogue) => {
  const entries = entriesOf(catalogue)

  test('has every word of the English one, and no other', () => {
    expect(entries.map(([name]) => name).sort()).toEqual([...englishEntries.keys()].sort())
  })

  test('has no empty word, and the parts of the English one', () => {
    const wrong = entries.filter(([name, value]) => {
      const original = englishEntries.get(name)
      if (typeof value !== typeof original) return true
      if (typeof value === 'string' && typeof original === 'string') {
        return !value.trim() || partsOf(value).join() !== partsOf(original).join()
      }
      return textsOf(value).some((text) => !text.trim() || /undefined|#/.test(text))
    })
    expect(wrong).toEqual([])
  })

  test('has the words of the error page', () => {
    const {heading, hint} = failedWords[language as keyof typeof failedWords]
    expect([heading.length > 0, partsOf(hint)]).toEqual([true, ['link']])
  })

  test('says in each file whether a native reader has checked it', () => {
    for (const file of readdirSync(join(folder, language))) {
      const [first] = readFileSync(join(folder, language, file), 'utf8').split('\n')
      expect(first, file).toMatch(/^\/\/ [A-Z][a-z]+\. (No native reader has checked|Checked by)/)
    }
  })

  test('counts by the plural rules of its language', () => {
    const words = wordsFor(language)
    const minutes = [1, 2, 3, 11, 100].map((number) => words.sessions.minutes(number))
    const categories = new Set(
      [1, 2, 3, 11, 100].map((number) => new Intl.PluralRules(language).select(number)),
    )
    const forms = new Set(minutes.map((text) => text.replaceAll(/[\p{Nd}\s]+/gu, '')))
    expect(forms.size, minutes.join()).toBeGreaterThanOrEqual(Math.min(2, categories.size))
  })
})

/** Words that are looked up by a stored value. */
const computed = ['article.note', 'article.practice', 'article.caution', 'lists.author']

test('every word is used', () => {
  const source = sourceFiles(web)
    .filter((file) => !file.startsWith(folder))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const unused = [...englishEntries.keys()].filter((entry) => {
    const [, name = ''] = entry.split('.')
    const isMember = new RegExp(`\\.${name}\\b`).test(source)
    return !isMember && !new RegExp(`\\{[^{}=]*\\b${name}\\b[^{}=]*\\} = `).test(source)
  })
  expect(
    unused.filter((entry) => !computed.includes(entry)),
    'Remove each from the catalogues, or add it to `computed` if the site looks it up by a variable',
  ).toEqual([])
})

describe('wordsFor', () => {
  test.each([
    // [setting, language, direction, the word for “Home”]
    ['de', 'de', 'ltr', 'Startseite'],
    ['de-AT', 'de-AT', 'ltr', 'Startseite'],
    ['fr-CA', 'fr-CA', 'ltr', 'Accueil'],
    ['he', 'he', 'rtl', 'דף הבית'],
    ['ar-EG', 'ar-EG', 'rtl', 'الصفحة الرئيسية'],
    // Without a catalogue: English words.
    ['ja', 'ja', 'ltr', 'Home'],
    ['fa', 'fa', 'rtl', 'Home'],
    ['az-Arab', 'az-Arab', 'rtl', 'Home'],
    ['constructor', 'en', 'ltr', 'Home'],
    // Invalid.
    ['German', 'en', 'ltr', 'Home'],
    ['', 'en', 'ltr', 'Home'],
    [null, 'en', 'ltr', 'Home'],
  ])('%j: language %s, direction %s, “%s”', (setting, language, dir, home) => {
    const words = wordsFor(setting)
    expect([words.language, words.dir, words.site.home]).toEqual([language, dir, home])
  })

  test.each([
    ['en', '1 March 2026', 'March 1', 'a, b and c', 'a or b'],
    ['en-US', 'March 1, 2026', 'March 1', 'a, b, and c', 'a or b'],
    ['en-GB', '1 March 2026', '1 March', 'a, b and c', 'a or b'],
    ['de', '1. März 2026', '1. März', 'a, b und c', 'a oder b'],
    ['fr', '1 mars 2026', '1 mars', 'a, b et c', 'a ou b'],
    ['es', '1 de marzo de 2026', '1 de marzo', 'a, b y c', 'a o b'],
    ['nl', '1 maart 2026', '1 maart', 'a, b en c', 'a of b'],
    ['he', '1 במרץ 2026', '1 במרץ', 'a, b ו-c', 'a או b'],
    ['ja', '2026年3月1日', '3月1日', 'a、b、c', 'aまたはb'],
  ])('%s formats dates and lists as its language does', (language, day, monthDay, and, or) => {
    const words = wordsFor(language)
    const joined = (texts: string[], kind: 'and' | 'or') =>
      words
        .list(texts, kind)
        .map(({text}) => text)
        .join('')
    expect(words.formatDay(Date.UTC(2026, 2, 1))).toBe(day)
    expect(words.formatMonth(3, 1)).toBe(monthDay)
    expect(joined(['a', 'b', 'c'], 'and')).toBe(and)
    expect(joined(['a', 'b'], 'or')).toBe(or)
  })
})
