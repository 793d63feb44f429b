import type {StringRule} from 'sanity'

/** Warns about a title that search engines cut. */
export function titleForSearch(rule: StringRule): StringRule {
  return rule
    .max(70)
    .warning('Search engines cut titles after about 70 characters. Can it be shorter?')
}

/** Warns about a description that search engines cut. */
export function descriptionForSearch(rule: StringRule): StringRule {
  return rule
    .max(200)
    .warning('Search engines cut this after about 160 characters. Can it be shorter?')
}
