import type {
  PortableTextComponents,
  PortableTextMarkComponentProps,
  PortableTextTypeComponentProps,
} from '@portabletext/react'
import {href} from '../../shared/href.ts'
import {direction} from '../../text/direction.ts'
import {plainText, readObject, type TextBlock} from '../../text/portable-text.ts'
import {safeHref} from '../../shared/safe-href.ts'
import {textOf} from '../../shared/text-of.ts'
import type {AnnotationType} from '../../text/text-types.ts'
import {NoteMark, SourceMark} from './note-mark.tsx'

/** The components for marks and inline objects. */
export const inlineComponents = {
  marks: {
    link: Link,
    internalLink: InternalLink,
    sub: ({children}: Mark) => <sub>{children}</sub>,
    sup: ({children}: Mark) => <sup>{children}</sup>,
  } satisfies Record<AnnotationType | 'sub' | 'sup', unknown>,
  types: {
    noteMark: ({value}: PortableTextTypeComponentProps<TextBlock>) => <NoteMark mark={value} />,
    sourceMark: ({value}: PortableTextTypeComponentProps<TextBlock>) => <SourceMark mark={value} />,
  },
  listItem: ({value, children}) => <li dir={direction(plainText(value))}>{children}</li>,
  unknownListItem: ({children}) => <li>{children}</li>,
  unknownType: () => null,
  unknownMark: ({children}) => <>{children}</>,
} satisfies PortableTextComponents<TextBlock>

type Mark = PortableTextMarkComponentProps<TextBlock>

function Link({value, children}: Mark) {
  const address = safeHref(value?.['href'])
  return address ? <a href={address}>{children}</a> : <>{children}</>
}

/** Links to a document of this site. Renders plain text if readers cannot see it. */
function InternalLink({value, children}: Mark) {
  const {_type, slug} = readObject(value?.['target'])
  const address = href({_type: textOf(_type), slug: textOf(slug)})
  return address ? <a href={address}>{children}</a> : <>{children}</>
}
