const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Returns the `dir` attribute: `auto` for a text with right-to-left letters, and none for any other. */
export function direction(text: string): 'auto' | undefined {
  return rightToLeft.test(text) ? 'auto' : undefined
}
