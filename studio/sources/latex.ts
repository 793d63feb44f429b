/** Accent commands and their combining characters. */
const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  b: '\u0331',
  c: '\u0327',
  d: '\u0323',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
  t: '\u0361',
  u: '\u0306',
  v: '\u030C',
}

const characters =
  'AA Å, AE Æ, aa å, ae æ, DH Ð, dh ð, DJ Đ, dj đ, i ı, j ȷ, L Ł, l ł, NG Ŋ, ng ŋ, O Ø, o ø, OE Œ, oe œ, SS ẞ, ss ß, TH Þ, th þ, ' +
  'alpha α, beta β, gamma γ, delta δ, kappa κ, lambda λ, mu μ, omega ω, sigma σ, textmu μ, ' +
  'copyright ©, dots …, ldots …, textellipsis …, P ¶, S §, pounds £, pm ±, times ×, textbackslash \\, textasciitilde ~, ' +
  'textasciicircum ^, textunderscore _, textbar |, textless <, textgreater >, textendash –, textemdash —, textquoteleft ‘, ' +
  "textquoteright ’, textquotedblleft “, textquotedblright ”, textquotesingle ', textdegree °, textregistered ®, " +
  'texttrademark ™, texteuro €, euro €, LaTeX LaTeX, TeX TeX, & &, % %, $ $, # #, _ _, { {, } }'

/** Commands that change only the style of their text or break a line. They are removed. */
const silent =
  'textit textbf textsc textrm textsf texttt textup textsl textmd textnormal textsuperscript textsubscript emph mkbibemph ' +
  'mkbibbold uppercase lowercase MakeUppercase MakeLowercase url path nolinkurl mbox text mathrm mathit mathbf bf it em sc rm ' +
  'tt sf itshape bfseries scshape protect relax ensuremath noopsort ! - /'

/** The replacement of each command. */
const symbols: Record<string, string> = {
  ...Object.fromEntries(characters.split(', ').map((pair) => pair.split(' '))),
  ...Object.fromEntries(silent.split(' ').map((name) => [name, ''])),
  ...Object.fromEntries([' ', ',', ';', ':', '\\'].map((name) => [name, ' '])),
}

const quoted = new Set(['enquote', 'mkbibquote'])

export interface PlainText {
  text: string
  /** Unknown commands such as `\foo`. The text of their arguments stays. */
  unknown: string[]
}

/** Converts the LaTeX of a BibTeX field to plain text. Never throws for any input. */
export function latexToText(latex: string): PlainText {
  const unknown = new Set<string>()
  /** The text to append when each open group closes. */
  const closing: string[] = []
  let text = ''
  let accent = ''
  let opensQuote = false
  let math = false
  for (let at = 0; at < latex.length;) {
    const character = String.fromCodePoint(latex.codePointAt(at) ?? 0)
    at += character.length
    if (character === '{') {
      text += opensQuote ? '“' : ''
      closing.push(opensQuote ? '”' : '')
      opensQuote = false
    } else if (character === '}') {
      text += closing.pop() ?? ''
      accent = ''
    } else if (character === '\\') {
      const {name, end} = readCommand(latex, at)
      at = end
      if (Object.hasOwn(accents, name)) accent = accents[name] ?? ''
      else if (quoted.has(name)) opensQuote = true
      else if (Object.hasOwn(symbols, name)) {
        text += accented(symbols[name] ?? '', accent)
        accent = ''
      } else if (name) unknown.add(`\\${name}`)
    } else if (character === '$') {
      math = !math
    } else if (!(math && /[_^]/.test(character)) && !(accent && character === ' ')) {
      text += accented(character === '~' ? ' ' : character, accent)
      accent = ''
    }
  }
  return {text: typeset(text), unknown: [...unknown]}
}

/** Parses the command after a backslash. Whitespace and an empty group after its letters belong to it. */
function readCommand(latex: string, at: number): {name: string; end: number} {
  const [whole, letters] = /^([A-Za-z]{1,30})\*?\s*(?:\{\})?/.exec(latex.slice(at, at + 60)) ?? []
  return whole !== undefined && letters
    ? {name: letters, end: at + whole.length}
    : {name: latex.charAt(at), end: at + 1}
}

const dotted: Record<string, string> = {ı: 'i', ȷ: 'j'}

function accented(letter: string, accent: string): string {
  return accent && letter ? `${dotted[letter] ?? letter}${accent}`.normalize('NFC') : letter
}

/** Converts TeX's dashes and quotation marks, and collapses whitespace. */
function typeset(text: string): string {
  return text
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
