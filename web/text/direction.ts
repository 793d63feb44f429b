const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * For the `dir` attribute: a text with right-to-left letters takes its direction from its first
 * letter, and all others are left alone.
 */
export function direction(text: string): 'auto' | undefined {
  return rightToLeft.test(text) ? 'auto' : undefined
}
