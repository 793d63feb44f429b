/** A language by the part of its tag that matters here: `de` for `de-AT`. English when none is told. */
export function languageOf(tag: unknown): string {
  const language = typeof tag === 'string' ? tag.trim().toLowerCase().split(/[-_]/)[0] : ''
  return language && /^[a-z]{2,3}$/.test(language) ? language : 'en'
}

/** The name of a language as an English sentence has it: German for `de`. */
export function languageName(language: string): string {
  return new Intl.DisplayNames('en', {type: 'language'}).of(language) ?? language
}
