import {syllable} from 'syllable'

/** Counts the syllables of a word, for the languages whose readability formula asks for them. */
export const syllableCounters: Record<string, (word: string) => number> = {
  en: (word) => Math.max(1, remembered(word)),
  de: countGerman,
}

const known = new Map<string, number>()

/** Counting takes some hundredths of a millisecond a word, and most words of a text come again. */
function remembered(word: string): number {
  const count = known.get(word) ?? syllable(word)
  if (known.size > 20_000) known.clear()
  known.set(word, count)
  return count
}

/** Two letters that are spoken as one vowel; every other vowel is a syllable of its own. */
const vowels = /ai|ay|au|äu|ei|ey|eu|ie|oi|oy|aa|ee|oo|[aeiouyäöüàáâèéêëíîïóôúû]/gu

/** Where `ie` is spoken apart: Fa-mi-li-e, Stu-di-en. */
const apart =
  /(famil|stud|lin|ser|akt|prämi|mater|fer|komöd|tragöd|hyster|bakter|kriter|ital)ie(n|ns)?(?=$|[^aeiou])/gu

/** German is spoken as it is written, so that its vowels can be counted; `qu` holds none. */
function countGerman(word: string): number {
  const letters = word.toLowerCase().normalize('NFC').replaceAll('qu', 'q')
  const count = letters.match(vowels)?.length ?? 0
  return Math.max(1, count + (letters.match(apart)?.length ?? 0))
}
