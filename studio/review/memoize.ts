/**
 * Memoizes a function of a text and its language. A keystroke changes one block of many, but the review reads
 * all of them. The cache is cleared when it holds more than `max` results, by default those of a few articles.
 */
export function memoize<Result extends NonNullable<unknown>>(
  compute: (text: string, language: string) => Result,
  max = 5000,
): (text: string, language: string) => Result {
  const cache = new Map<string, Result>()
  return (text, language) => {
    const key = `${language}:${text}`
    const result = cache.get(key) ?? compute(text, language)
    if (cache.size > max) cache.clear()
    cache.set(key, result)
    return result
  }
}
