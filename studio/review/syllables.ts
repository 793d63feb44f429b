import {syllable} from 'syllable'
import {memoize} from './memoize.ts'

/** Counts the syllables of a word, for the languages whose readability formula needs them. */
export const syllableCounters: Record<string, (word: string) => number> = {
  en: (word) => Math.max(1, countEnglish(word, 'en')),
  de: countGerman,
}

/**
 * Counting takes some hundredths of a millisecond per word, and most words occur repeatedly, so results are
 * cached.
 */
const countEnglish = memoize((word) => syllable(word), 20_000)

/** Pairs of letters that form one vowel. Every other vowel is a syllable of its own. */
const vowels = /ai|ay|au|äu|ei|ey|eu|ie|oi|oy|aa|ee|oo|[aeiouyäöüàáâèéêëíîïóôúû]/gu

/** Words in which `ie` is two syllables: Fa-mi-li-e, Stu-di-en. */
const separateVowels =
  /(famil|stud|lin|ser|akt|prämi|mater|fer|komöd|tragöd|hyster|bakter|kriter|ital)ie(n|ns)?(?=$|[^aeiou])/gu

/** German spelling follows pronunciation, so its vowels can be counted; the `u` of `qu` is none. */
function countGerman(word: string): number {
  const letters = word.toLowerCase().normalize('NFC').replaceAll('qu', 'q')
  const count = letters.match(vowels)?.length ?? 0
  return Math.max(1, count + (letters.match(separateVowels)?.length ?? 0))
}
