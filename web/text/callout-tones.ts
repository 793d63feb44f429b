/** The labels of a callout's tones. */
const toneLabels = {note: 'Note', practice: 'Practice', caution: 'Take care'}

export type Tone = keyof typeof toneLabels

export function readTone(value: unknown): Tone {
  return value === 'practice' || value === 'caution' ? value : 'note'
}

export function toneLabel(tone: Tone): string {
  return toneLabels[tone]
}
