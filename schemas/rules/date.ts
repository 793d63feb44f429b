import type {CustomValidator} from 'sanity'

/** The first printed books date from about then. */
const firstYear = 1450

/** Warns about a year before the invention of printing, or after next year. */
export function plausibleYear(year: number | undefined): true | string {
  if (year === undefined || !Number.isInteger(year)) return true
  if (year < firstYear) return `Was it really published in ${year}? Write all four digits.`
  return year > new Date().getFullYear() + 1
    ? `Will it really be published in ${year}? Look at the year again.`
    : true
}

/** Fails with `message` if a date is in the future. */
export function dateIsPast(message: string): CustomValidator<string | undefined> {
  return (date) => (!date || Date.parse(date) <= Date.now() ? true : message)
}
