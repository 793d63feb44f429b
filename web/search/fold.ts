/** Scripts without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/** Letters that Unicode does not decompose, and how readers without them on their keyboard write them. */
const spellings: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
}
const spelled = new RegExp(`[${Object.keys(spellings).join('')}]`, 'gu')

/** Marks after a letter of a script that is also read without them. In other scripts a mark is a vowel or a voicing. */
const optionalMarks =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]\p{M}*)\p{M}/gu

/** Characters without a width, such as a soft hyphen, that may be inside a word. */
const invisible = /\p{Cf}/gu

/** A longer term is cut, in texts and in searches alike. */
const maxLength = 40

/**
 * Returns a word as it is compared: in lower case, without accents, and the same for each way to encode it (NFC, NFD,
 * full width, ligatures).
 */
export function fold(word: string): string {
  // Most words need no more, and folding is the largest part of indexing.
  if (/^[\w]*$/.test(word)) return word.toLowerCase().slice(0, maxLength)
  return word
    .slice(0, 4 * maxLength)
    .normalize('NFKD')
    .toLowerCase()
    .replace(invisible, '')
    .replace(optionalMarks, '')
    .replace(spelled, (letter) => spellings[letter] ?? letter)
    .normalize('NFC')
    .slice(0, maxLength)
}
