import type {ArrayOfObjectsInputProps} from 'sanity'

type Upload = Parameters<NonNullable<ArrayOfObjectsInputProps['onSelectFile']>>[0]

/**
 * Returns a handler of uploads that recognises pictures which were dropped together. Sanity reports each file of a
 * drop on its own, all in the same task. Several pictures go to `onPictures`; everything else is uploaded as before.
 */
export function collectUploads(
  upload: ((file: Upload) => void) | undefined,
  onPictures: (files: File[]) => void,
): (file: Upload) => void {
  let waiting: Upload[] = []
  return (one) => {
    if (waiting.length === 0) queueMicrotask(deliver)
    waiting.push(one)
  }
  function deliver() {
    const all = waiting
    waiting = []
    const pictures = all.filter(({schemaType}) => schemaType.name === 'figure')
    const others = pictures.length > 1 ? all.filter((one) => !pictures.includes(one)) : all
    for (const one of others) upload?.(one)
    if (pictures.length > 1) onPictures(pictures.map(({file}) => file))
  }
}

/** Splits a list into as few parts of at most `max` entries as possible, of nearly equal length. */
export function splitEvenly<Entry>(list: readonly Entry[], max: number): Entry[][] {
  const count = Math.ceil(list.length / max)
  const from = (part: number) => Math.round((part * list.length) / count)
  return Array.from({length: count}, (_, part) => list.slice(from(part), from(part + 1)))
}
