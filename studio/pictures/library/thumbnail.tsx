import {Card} from '@sanity/ui'
import type {LibraryPicture} from './library.ts'

/** Shows a small version of a picture. Its name is beside it, so screen readers skip it. */
export function Thumbnail({picture, height = '9rem'}: {picture: LibraryPicture; height?: string}) {
  return (
    <Card tone="transparent" style={{height}}>
      <img
        src={`${picture.url}?w=480&h=480&fit=max&auto=format`}
        alt=""
        loading="lazy"
        decoding="async"
        style={{display: 'block', width: '100%', height: '100%', objectFit: 'contain'}}
      />
    </Card>
  )
}
