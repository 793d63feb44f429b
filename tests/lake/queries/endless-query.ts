/** 300 notes with titles, as mutations. */
export const notes = Array.from({length: 300}, (_, index) => ({
  create: {_id: `note-${index}`, _type: 'note', title: `note ${index}`},
}))

/**
 * Returns a query that takes minutes: it compares all pairs of notes for each note, and finds none. Each mark gives
 * another text.
 */
export function endlessQuery(mark = ''): string {
  return `*[count(*[count(*[_id != ^.^._id && title match "*" + ^.title + "x${mark}"]) > 0]) > 0]`
}

/** A query of all notes that takes milliseconds. */
export const shortQuery = 'count(*[title match "note*"])'
