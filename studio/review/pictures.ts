import type {Path} from 'sanity'
import {recordsOf, textOf, type Entry} from './entry.ts'
import {isRecord} from '../../web/shared/stored.ts'
import type {Finding} from './finding.ts'
import {segment, type Member} from './read-text.ts'

/** Finds problems of alternative texts. The schema's rule requires that there is one. */
export function findPictures(members: Member[], cover: unknown): Finding[] {
  return [
    ...(isRecord(cover) ? findPicture(cover, ['cover']) : []),
    ...members.flatMap(({type, value, path}) => {
      if (type === 'figure') return findPicture(value, path)
      if (type !== 'gallery') return []
      return recordsOf(value['pictures']).flatMap(([index, picture]) =>
        findPicture(picture, [...path, 'pictures', segment(picture, index)]),
      )
    }),
  ]
}

function findPicture(picture: Entry, path: Path): Finding[] {
  const alt = textOf(picture['alt']).trim()
  const message = picture['decorative'] === true || !alt ? undefined : problemOf(alt, picture)
  return message
    ? [{level: 'advice', theme: 'pictures', message, path: [...path, 'alt'], words: alt}]
    : []
}

function problemOf(alt: string, picture: Entry): string | undefined {
  if (
    /^\S+\.(?:jpe?g|png|gif|webp|avif|heic|svg|tiff?)$/iu.test(alt) ||
    /^(?:img|dsc|dscn|pxl)[-_ ]?\d+$/iu.test(alt)
  ) {
    return 'This is the name of a file. Say what the picture shows.'
  }
  if (
    /^(?:an? )?(?:image|picture|photo|photograph|graphic|figure|cover)$/iu.test(alt) ||
    /^(?:ein )?(?:bild|foto|grafik|titelbild|abbildung)$/iu.test(alt)
  ) {
    return 'This says only that there is a picture. Say what it shows.'
  }
  if (
    /^(?:an? |the )?(?:image|picture|photo|photograph) (?:of|showing)\b/iu.test(alt) ||
    /^(?:ein )?(?:bild|foto) (?:von|vom|einer|eines|mit)\b/iu.test(alt)
  ) {
    return 'Leave out that it is a picture: those who hear this know. Begin with what it shows.'
  }
  return alt.toLowerCase() === textOf(picture['caption']).trim().toLowerCase()
    ? 'The caption says the very same, and is heard right after. Say what is to be seen instead.'
    : undefined
}
