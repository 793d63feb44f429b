import {raised} from './latex.ts'

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  szlig: 'ß',
  times: '×',
  plusmn: '±',
  deg: '°',
  micro: 'µ',
  sect: '§',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  omega: 'ω',
}

/** Letters whose case follows the first letter of the entity. */
const letters: Record<string, string> = {
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  eth: 'ð',
  ETH: 'Ð',
  thorn: 'þ',
  THORN: 'Þ',
  lstrok: 'ł',
  Lstrok: 'Ł',
}

/** The combining characters for entities such as `&uuml;`, by the rest of their names. */
const accents: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  caron: '\u030C',
  cedil: '\u0327',
  ogon: '\u0328',
  macr: '\u0304',
  breve: '\u0306',
  dot: '\u0307',
}

/** Elements of HTML, JATS and MathML that publishers leave in titles. */
const tags =
  /<\/?(?:(?:jats|mml|ce|tei|xhtml):[a-z]{1,20}|i|em|b|strong|bold|italic|sup|sub|inf|sc|scp|span|u|tt|s|small|big|strike|title|font|code|q|math|m[a-z]{1,10})(?:\s[^<>]{0,500})?\s*\/?>/gi

/** Elements that break a line. A space replaces them. */
const breaks = /<\/?(?:br|p|div|jats:p|jats:title|jats:break|li|ul|ol)(?:\s[^<>]{0,500})?\s*\/?>/gi

/** Returns a title or name as plain text, without HTML elements and entities. */
export function htmlToText(text: string): string {
  return decodeEntities(text)
    .replaceAll(breaks, ' ')
    .replaceAll(/<sup>([^<>]{1,20})<\/sup>/gi, (_, inner: string) => raised(inner))
    .replaceAll(tags, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Decodes entities, also if they were encoded twice: `&amp;lt;`. Unknown ones stay unchanged. */
export function decodeEntities(text: string): string {
  let decoded = text
  // A text that passed through three programs is encoded at most three times.
  for (let pass = 0; pass < 4 && decoded.includes('&'); pass += 1) {
    const next = decoded.replaceAll(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) =>
        name === undefined ? character(decimal, hex) : (named(name) ?? whole),
    )
    if (next === decoded) break
    decoded = next
  }
  return decoded
}

function named(name: string): string | undefined {
  const [, letter = '', accent = ''] = /^([a-z])([a-z]+)$/i.exec(name) ?? []
  const mark = accents[accent.toLowerCase()]
  if (letters[name]) return letters[name]
  return mark && Object.hasOwn(accents, accent.toLowerCase())
    ? `${letter}${mark}`.normalize('NFC')
    : ownValue(entities, name.toLowerCase())
}

function ownValue(table: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** Returns an empty string for control characters and invalid code points. */
function character(decimal?: string, hex?: string): string {
  const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : ''
}
