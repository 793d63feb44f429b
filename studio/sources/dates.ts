import type {CslDateParts} from '../../web/shared/csl.ts'

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb']

/** Month names of these languages, long and short, without accents: `february`, `feb`, `fevrier`, `marz`. */
export const months = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, {month, timeZone: 'UTC'})
      return Array.from({length: 12}, (_, index): [string, number] => [
        folded(format.format(Date.UTC(2000, index))),
        index + 1,
      ])
    }),
  ),
)
// Older styles have these in English too.
months.set('sept', 9)

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase()
}

/**
 * Reads a date as references have it, as far as it is one: `2019-03-12`, `2019/03//`, `12 March 2019`, `March 12th, 2019`,
 * `1-February-2024`, `2019 Mar 12`, `12.3.2019`. Of days that may be read in two ways, such as 3/4/2019, only the year is
 * returned. Undefined where there is no year.
 */
export function readDate(text: string): CslDateParts | undefined {
  const year = /(?<!\d)(1\d{3}|20\d{2})(?!\d)/.exec(text)?.[0]
  return ordered(text) ?? named(text) ?? numeric(text) ?? (year ? [Number(year)] : undefined)
}

/** Reads a day, with all three parts, as `2019-03-12`; undefined for any other date. */
export function readDay(text: string): string | undefined {
  const [year, month, day] = readDate(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The first date of a range: `2019-03-12/2019-04`, `20190312`, `2019/3`. */
function ordered(text: string): CslDateParts | undefined {
  const [, year, month, day] =
    /(?<!\d)(1\d{3}|20\d{2})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(text) ??
    /(?<!\d)(1\d{3}|20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text) ??
    []
  return parts(year, Number(month), Number(day))
}

/** A date with the name of its month, its day before it or after it. */
function named(text: string): CslDateParts | undefined {
  for (const word of text.matchAll(/\p{L}+/gu)) {
    const month = months.get(folded(word[0]))
    if (month === undefined) continue
    const before = text.slice(0, word.index)
    const after = text.slice(word.index + word[0].length)
    const year = /(?<!\d)(1\d{3}|20\d{2})(?!\d)/.exec(after)?.[1] ?? /(\d{4})\D*$/.exec(before)?.[1]
    const day =
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|er)?[.\s-]*(?:(?:of|de)\s+)?$/.exec(before)?.[1] ??
      /^[.\s-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(after)?.[1]
    return parts(year, month, Number(day))
  }
  return undefined
}

/** `12.3.2019`; with slashes or hyphens only where one of the numbers can be no month. */
function numeric(text: string): CslDateParts | undefined {
  const [, first, sign, second, year] =
    /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(1\d{3}|20\d{2})(?!\d)/.exec(text) ?? []
  const [one, other] = [Number(first), Number(second)]
  if (sign === '.' || one > 12 || one === other) return parts(year, other, one)
  return other > 12 ? parts(year, one, other) : parts(year, Number.NaN, Number.NaN)
}

/** As many parts as are valid: there is no 31st of February. */
function parts(year: string | undefined, month: number, day: number): CslDateParts | undefined {
  if (!year) return undefined
  const known = Number(year)
  if (!(month >= 1 && month <= 12)) return [known]
  const isDay = day >= 1 && new Date(Date.UTC(known, month - 1, day)).getUTCMonth() === month - 1
  return isDay ? [known, month, day] : [known, month]
}
