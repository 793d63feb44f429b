/** Line separators of some programs: the vertical tab of Word, the form feed, NEL. */
const lineEnds = /[\v\f\u0085]/g

/** Control characters, noncharacters and unpaired surrogates. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu

/**
 * Returns the text without the characters that HTML and XML cannot represent. Forms and imports let them through, and
 * one of them makes a whole feed or page head invalid.
 */
export function cleanText(text: string): string {
  return text.replace(lineEnds, '\n').replace(unwritable, '')
}
