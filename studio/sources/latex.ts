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
  'alpha α, beta β, gamma γ, delta δ, epsilon ε, varepsilon ε, zeta ζ, eta η, theta θ, vartheta ϑ, iota ι, kappa κ, lambda λ, ' +
  'mu μ, nu ν, xi ξ, pi π, rho ρ, sigma σ, varsigma ς, tau τ, upsilon υ, phi φ, varphi φ, chi χ, psi ψ, omega ω, textmu μ, ' +
  'Gamma Γ, Delta Δ, Theta Θ, Lambda Λ, Xi Ξ, Pi Π, Sigma Σ, Upsilon Υ, Phi Φ, Psi Ψ, Omega Ω, ' +
  'leq ≤, le ≤, geq ≥, ge ≥, neq ≠, ne ≠, approx ≈, sim ~, infty ∞, rightarrow →, to →, leftarrow ←, leftrightarrow ↔, cdot ·, ' +
  'cdots …, div ÷, circ °, prime ′, textbullet •, textperiodcentered ·, textordfeminine ª, textordmasculine º, textdollar $, ' +
  'textexclamdown ¡, textquestiondown ¿, glqq „, grqq “, glq ‚, grq ‘, flqq «, frqq », flq ‹, frq ›, quotedblbase „, ' +
  'quotesinglbase ‚, guillemotleft «, guillemotright », guilsinglleft ‹, guilsinglright ›, textquotedbl ", slash /, ' +
  'copyright ©, dots …, ldots …, textellipsis …, P ¶, S §, pounds £, pm ±, times ×, textbackslash \\, textasciitilde ~, ' +
  'textasciicircum ^, textunderscore _, textbar |, textless <, textgreater >, textendash –, textemdash —, textquoteleft ‘, ' +
  "textquoteright ’, textquotedblleft “, textquotedblright ”, textquotesingle ', textdegree °, textregistered ®, " +
  'texttrademark ™, texteuro €, euro €, LaTeX LaTeX, TeX TeX, & &, % %, $ $, # #, _ _, { {, } }'

/** Commands that change only the style of their text or break a line. They are removed. */
const silent =
  'textit textbf textsc textrm textsf texttt textup textsl textmd textnormal textsubscript emph mkbibemph ' +
  'mkbibbold uppercase lowercase MakeUppercase MakeLowercase url path nolinkurl mbox text mathrm mathit mathbf bf it em sc rm ' +
  'tt sf itshape bfseries scshape upshape underline tiny scriptsize footnotesize small large protect relax ensuremath xspace natexlab left right displaystyle ! - /'

/** The replacement of each command. */
const symbols: Record<string, string> = {
  ...Object.fromEntries(characters.split(', ').map((pair) => pair.split(' '))),
  ...Object.fromEntries(silent.split(' ').map((name) => [name, ''])),
  ...Object.fromEntries([' ', ',', ';', ':', '\\'].map((name) => [name, ' '])),
}

const quoted = new Set(['enquote', 'mkbibquote'])

/** Whitespace after these is kept, as it separates what they compare. */
const relations = new Set('leq le geq ge neq ne approx sim pm times rightarrow to cdot'.split(' '))

/** Commands whose first argument is no text: an address, a colour, or what BibTeX sorts by. */
const unprinted = new Set([
  'href',
  'textcolor',
  'color',
  'noopsort',
  'SortNoop',
  'hspace',
  'vspace',
])

/** Commands whose text belongs elsewhere. It is left out, and they are reported. */
const aside = new Set(['footnote', 'footnotemark', 'thanks', 'label', 'index', 'marginpar'])

/** Superscripts that exist as characters. Without them, a power of ten would become another number. */
const superscripts: Record<string, string> = Object.fromEntries(
  [...'0123456789+-−n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ'][at] ?? sign]),
)

/** Returns a text as superscript, or unchanged if one of its characters does not exist as such. */
export function raised(text: string): string {
  const signs = [...text]
  return signs.every((sign) => sign in superscripts)
    ? signs.map((sign) => superscripts[sign]).join('')
    : text
}

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
  /** The start of a superscript, which ends with its character or group. */
  let raisedFrom: number | undefined
  const raisedGroups: number[] = []
  for (let at = 0; at < latex.length;) {
    const character = String.fromCodePoint(latex.codePointAt(at) ?? 0)
    at += character.length
    if (character === '{') {
      text += opensQuote ? '“' : ''
      closing.push(opensQuote ? '”' : '')
      opensQuote = false
      raisedGroups.push(raisedFrom ?? -1)
      raisedFrom = undefined
    } else if (character === '}') {
      text += closing.pop() ?? ''
      accent = ''
      const start = raisedGroups.pop() ?? -1
      if (start >= 0) text = text.slice(0, start) + raised(text.slice(start))
    } else if (character === '\\') {
      const {name, end: next} = readCommand(latex, at)
      at = next
      if (Object.hasOwn(accents, name)) accent = accents[name] ?? ''
      else if (quoted.has(name)) opensQuote = true
      else if (name === 'textsuperscript') raisedFrom = text.length
      else if (unprinted.has(name) || aside.has(name)) {
        const end = endOfGroup(latex, at)
        if (aside.has(name)) unknown.add(`\\${name}${latex.slice(at, end)}`)
        at = end
      } else if (Object.hasOwn(symbols, name)) {
        text += accented(symbols[name] ?? '', accent)
        if (symbols[name]) raisedFrom = undefined
        if (relations.has(name) && /\s/.test(latex.charAt(at - 1))) text += ' '
        accent = ''
      } else if (name) unknown.add(`\\${name}`)
    } else if (character === '$') {
      math = !math
    } else if (math && character === '^') {
      raisedFrom = text.length
    } else if (!(math && character === '_') && !(accent && character === ' ')) {
      const letter = accented(character === '~' ? ' ' : character, accent)
      text += raisedFrom === undefined ? letter : raised(letter)
      raisedFrom = undefined
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

/** Returns the position after the group at a position, or that position without a group. */
function endOfGroup(latex: string, at: number): number {
  if (latex.charAt(at) !== '{') return at
  let depth = 0
  for (let end = at; end < latex.length; end += 1) {
    const character = latex.charAt(end)
    if (character === '\\') end += 1
    else depth += character === '{' ? 1 : character === '}' ? -1 : 0
    if (depth === 0) return end + 1
  }
  return latex.length
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
    .replaceAll(/(?<!\p{L})`([^`']{1,200})'/gu, '‘$1’')
    .replaceAll(/\?`/g, '¿')
    .replaceAll(/!`/g, '¡')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
