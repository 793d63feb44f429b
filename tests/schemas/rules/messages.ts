/** Messages that more than one rule or test has. */
export const unsafe =
  'Readers can’t follow an address that begins with “javascript:”. Use https://, http://, mailto: or tel:.'
export const notWhole =
  'This is not a whole address. Begin with https:// for a page, / for a page of this site, mailto: for an e-mail address or tel: for a telephone number.'
export const notAPage = 'Write the whole address of the page, as in https://example.org/.'
export const badSlug =
  'Use small letters a to z, digits, and single hyphens between words: readers may have to type this.'
export const saysNothing =
  'Say what the picture shows: readers who cannot see it hear this sentence instead.'
export const unseen =
  'Readers cannot see this yet. A new source or topic is published together with this; an article or page has to be published first.'
export const takenSlug = 'Another page already has this address. Change the end of one of the two.'
