/** A person, or an organisation whose whole name is its family name. */
export interface PersonName {
  family: string
  given?: string
}

/** Splits `A and B and C` where "and" stands outside braces. */
export function splitNames(list: string): string[] {
  return splitOutsideBraces(list, /\s+and\s+/iy)
    .map((name) => name.trim())
    .filter(Boolean)
}

/**
 * A name as BibTeX has it: `Family, Given`, `von Family, Jr, Given`, `Given von Family`, an organisation in
 * braces, or BibLaTeX's `family=…, given=…`. `plain` makes text of what is still LaTeX.
 */
export function bibtexName(name: string, plain: (latex: string) => string): PersonName {
  const organisation = /^\{([^{}]*)\}$/.exec(name.trim())
  if (organisation) return {family: plain(organisation[1] ?? '')}
  const parts = splitOutsideBraces(name, /\s*,\s*/y).map((part) => part.trim())
  const labelled = parts.map((part) => /^(family|given|prefix|suffix)\s*=\s*(.*)$/i.exec(part))
  if (labelled.some(Boolean)) {
    const named = (label: string) =>
      plain(
        labelled.find((part) => part?.[1]?.toLowerCase() === label)?.[2]?.replaceAll('"', '') ?? '',
      )
    return person(`${named('prefix')} ${named('family')}`, `${named('given')} ${named('suffix')}`)
  }
  const [family = '', second, third] = parts.map(plain)
  if (second !== undefined) {
    return third === undefined ? person(family, second) : person(family, `${third} ${second}`)
  }
  return naturalOrder(splitOutsideBraces(name, /\s+/y).filter(Boolean), plain)
}

/** A name as RIS has it: `Family, Given`, `Family, Given, Jr.`, or an organisation without a comma. */
export function risName(name: string): PersonName {
  const [family = '', given = '', suffix = ''] = name.split(/\s*,\s*/)
  return person(family, `${given} ${suffix}`)
}

/** `Given Family`, where particles in small letters begin the family name. */
function naturalOrder(words: string[], plain: (latex: string) => string): PersonName {
  const particle = words.findIndex((word, index) => index > 0 && /^\p{Ll}/u.test(plain(word)))
  const familyStart = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  return person(
    plain(words.slice(familyStart).join(' ')),
    plain(words.slice(0, familyStart).join(' ')),
  )
}

function person(family: string, given: string): PersonName {
  const [surname, forename] = [family.trim(), given.trim()]
  if (!surname) return {family: forename}
  return forename ? {family: surname, given: forename} : {family: surname}
}

function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    depth = Math.max(0, depth + (character === '{' ? 1 : character === '}' ? -1 : 0))
    separator.lastIndex = at
    const found = depth === 0 ? separator.exec(text) : null
    if (found?.[0]) {
      parts.push(text.slice(start, at))
      start = at + found[0].length
      at = start - 1
    }
  }
  return [...parts, text.slice(start)]
}
