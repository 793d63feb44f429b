/** Characters that end a line in the programs that write them: a vertical tab in Word, a form feed, NEL. */
const lineEnds = /[\v\f\u0085]/g

/** Control characters, characters that Unicode never assigns, and halves of surrogate pairs. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu

/**
 * Returns the text without what neither HTML nor XML can hold. Forms and imports let such characters through, and
 * one of them makes a feed or the head of a page invalid.
 */
export function cleanText(text: string): string {
  return text.replace(lineEnds, '\n').replace(unwritable, '')
}
