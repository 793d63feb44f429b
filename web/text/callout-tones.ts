import type {Tone} from './text-types.ts'

/** The labels of a callout's tones. */
const toneLabels: Record<Tone, string> = {note: 'Note', practice: 'Practice', caution: 'Take care'}

/** Returns a stored tone; `note` if it is unknown. */
export function readTone(value: unknown): Tone {
  return isTone(value) ? value : 'note'
}

export function toneLabel(tone: Tone): string {
  return toneLabels[tone]
}

function isTone(value: unknown): value is Tone {
  return typeof value === 'string' && Object.hasOwn(toneLabels, value)
}
