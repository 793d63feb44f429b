/** A part of a text, by offsets. */
export interface Range {
  from: number
  to: number
}

/** Abbreviations after which a full stop never ends the sentence. */
const abbreviations = new Set(
  [
    'mr mrs ms dr prof st jr sr no nos vol vols ed eds fig figs pp p ch sec approx vs cf ca esp e.g i.e al',
    'hr fr nr bd bde hrsg abb kap bzw vgl ggf evtl sog u.a z.b d.h o.ä s.o s.u i.d.r v.a usf inkl geb',
  ].flatMap((line) => line.split(' ')),
)

/** An initial (`J. Bowlby`), half of `z. B.`, or, in German, an ordinal number (`3. Mai`). */
const oneLetter = /^\p{L}$/u
const ordinal = /^\p{N}{1,2}$/u

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * Returns the sentences of a block, by offsets and without surrounding whitespace. Unicode's rules (UAX #29)
 * break after every full stop; breaks after an abbreviation are removed here.
 */
export function sentencesOf(text: string, language: string): Range[] {
  const sentences: Range[] = []
  let from = 0
  for (const {index, segment} of segmenterFor(language).segment(text)) {
    const to = index + segment.length
    if (continuesSentence(segment, language) && to < text.length) continue
    const sentence = trimmed(text, {from, to})
    if (sentence) sentences.push(sentence)
    from = to
  }
  return sentences
}

function continuesSentence(segment: string, language: string): boolean {
  const [, last] = /(?:^|[\s([“„"‘'])([^\s([“„"‘']+)\.\s*$/u.exec(segment) ?? []
  if (!last) return false
  const word = last.toLowerCase()
  return (
    abbreviations.has(word) || oneLetter.test(last) || (language === 'de' && ordinal.test(last))
  )
}

function trimmed(text: string, {from, to}: Range): Range | undefined {
  const words = text.slice(from, to)
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined
  const start = from + (words.length - words.trimStart().length)
  return {from: start, to: start + words.trim().length}
}

function segmenterFor(language: string): Intl.Segmenter {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, {granularity: 'sentence'})
  segmenters.set(language, segmenter)
  return segmenter
}
