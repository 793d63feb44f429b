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
// Older citation styles use these in English too.
months.set('sept', 9)

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\p{M}.]/gu, '')
    .toLowerCase()
}

/**
 * Parses a date in any format that references use: `2019-03-12`, `2019/03//`, `12 March 2019`, `March 12th,
 * 2019`, `1-February-2024`, `2019 Mar 12`, `12.3.2019`. Returns only the valid parts. For an ambiguous day
 * such as 3/4/2019, it returns only the year. Undefined without a year.
 */
export function readDate(text: string): CslDateParts | undefined {
  const year = /(?<!\d)(1\d{3}|20\d{2})(?!\d)/.exec(text)?.[0]
  return ordered(text) ?? named(text) ?? numeric(text) ?? (year ? [Number(year)] : undefined)
}

/** Formats a date with all three parts as `2019-03-12`; undefined for any other date. */
export function readDay(text: string): string | undefined {
  const [year, month, day] = readDate(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Parses the first date of a range: `2019-03-12/2019-04`, `20190312`, `2019/3`. */
function ordered(text: string): CslDateParts | undefined {
  const [, year, month, day] =
    /(?<!\d)(1\d{3}|20\d{2})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(text) ??
    /(?<!\d)(1\d{3}|20\d{2})(\d{2})(\d{2})(?!\d)/.exec(text) ??
    []
  return parts(year, Number(month), Number(day))
}

/** Parses a date with the name of its month. The day may come before or after it. */
function named(text: string): CslDateParts | undefined {
  for (const word of text.matchAll(/\p{L}+/gu)) {
    const month = months.get(folded(word[0]))
    if (month === undefined) continue
    const before = text.slice(0, word.index)
    const after = text.slice(word.index + word[0].length)
    // `1998 Dec 31-1999 Jan 6` begins in 1998.
    const year =
      /^\D*(1\d{3}|20\d{2})[\s./-]*$/.exec(before)?.[1] ??
      /(?<!\d)(1\d{3}|20\d{2})(?!\d)/.exec(after)?.[1] ??
      /(\d{4})\D*$/.exec(before)?.[1]
    const day =
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|er)?[.\s-]*(?:(?:of|de)\s+)?$/.exec(before)?.[1] ??
      /^[.\s-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(after)?.[1]
    return parts(year, month, Number(day))
  }
  return undefined
}

/** Parses `12.3.2019`. With slashes or hyphens, one of the numbers must be greater than 12. */
function numeric(text: string): CslDateParts | undefined {
  const [, first, sign, second, year] =
    /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(1\d{3}|20\d{2})(?!\d)/.exec(text) ?? []
  const [one, other] = [Number(first), Number(second)]
  if (sign === '.' || one > 12 || one === other) return parts(year, other, one)
  return other > 12 ? parts(year, one, other) : parts(year, Number.NaN, Number.NaN)
}

/** Returns the valid leading parts: for 31 February, only the year and the month. */
function parts(year: string | undefined, month: number, day: number): CslDateParts | undefined {
  if (!year) return undefined
  const known = Number(year)
  if (!(month >= 1 && month <= 12)) return [known]
  const isDay = day >= 1 && new Date(Date.UTC(known, month - 1, day)).getUTCMonth() === month - 1
  return isDay ? [known, month, day] : [known, month]
}
