import {defineField} from 'sanity'
import {isLanguageTag} from '../../web/shared/language.ts'

/** The message for a text that is no language tag. */
export const notLanguage = 'Write the language as a short code, as in “en” or “de-AT”.'

export interface LanguageFieldOptions {
  /** `language`, except in an annotation, whose own type has that name. */
  name?: string
  description: string
  group?: string
}

/** The language of a text, as a language tag (BCP 47). */
export function languageField({name = 'language', ...options}: LanguageFieldOptions) {
  return defineField({
    name,
    type: 'string',
    title: 'Language',
    ...options,
    validation: (rule) =>
      rule.custom((language) => !language || isLanguageTag(language.trim()) || notLanguage),
  })
}
