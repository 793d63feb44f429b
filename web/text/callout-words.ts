/** What the tones of a callout are called. */
const toneWords = {note: 'Note', practice: 'Practice', caution: 'Take care'}

export type Tone = keyof typeof toneWords

export function readTone(value: unknown): Tone {
  return value === 'practice' || value === 'caution' ? value : 'note'
}

export function toneWord(tone: Tone): string {
  return toneWords[tone]
}
