import type {
  PortableTextComponents,
  PortableTextMarkComponentProps,
  PortableTextTypeComponentProps,
} from '@portabletext/react'
import {href, safeHref} from '../../shared/href.ts'
import {firstDirection} from '../../shared/language.ts'
import {plainText, type TextBlock} from '../../text/portable-text.ts'
import {readObject, textOf} from '../../shared/stored.ts'
import type {AnnotationType} from '../../text/text-types.ts'
import type {Words} from '../../words/words.ts'
import styles from './inline.module.css'

const marks = {
  link: Link,
  internalLink: InternalLink,
  sub: ({children}: Mark) => <sub>{children}</sub>,
  sup: ({children}: Mark) => <sup>{children}</sup>,
} satisfies Record<Exclude<AnnotationType, 'language'> | 'sub' | 'sup', unknown>

/** Returns the components for marks and inline objects. */
export function inlineComponents(words: Words) {
  return {
    marks: {
      ...marks,
      language: ({value, children}: Mark) => (
        <span {...words.attributesOf('', value?.['tag'])}>{children}</span>
      ),
    },
    types: {
      noteMark: ({value}: Member) => <NoteMark mark={value} words={words} />,
      sourceMark: ({value}: Member) => <SourceMark mark={value} words={words} />,
    },
    // The list has the direction of its items, because its padding is the place of their markers.
    list: {
      bullet: ({value, children}) => <ul dir={listDirection(value, words)}>{children}</ul>,
      number: ({value, children}) => <ol dir={listDirection(value, words)}>{children}</ol>,
    },
    listItem: ({value, children}) => <li dir={words.dirOf(plainText(value))}>{children}</li>,
    unknownListItem: ({children}) => <li>{children}</li>,
    unknownType: () => null,
    unknownMark: ({children}) => <>{children}</>,
  } satisfies PortableTextComponents<TextBlock>
}

type Mark = PortableTextMarkComponentProps<TextBlock>
type Member = PortableTextTypeComponentProps<TextBlock>

interface MarkProps {
  mark: TextBlock
  words: Words
}

function listDirection({children}: {children?: unknown}, {around}: Words) {
  const [first] = Array.isArray(children) ? (children as TextBlock[]) : []
  const dir = first && firstDirection(plainText(first))
  return dir === around ? undefined : dir
}

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

/** Shows the number of a footnote as a link. The page's script shows the note beside it instead. */
export function NoteMark({mark, words}: MarkProps) {
  const {id, target, number, after} = readMark(mark)
  return (
    <sup className={after === 'sourceMark' ? styles['after'] : styles['note']}>
      {after === 'noteMark' && ','}
      <a
        id={id}
        href={`#${target}`}
        role="doc-noteref"
        aria-label={words.notes.footnote(number)}
        {...words.own}
      >
        {number}
      </a>
    </sup>
  )
}

/** A longer locator may wrap, because it may be wider than the line. */
const longLocator = 20

/** Shows the number of a source in brackets, with a locator if there is one. */
export function SourceMark({mark, words}: MarkProps) {
  const {id, target, number, after} = readMark(mark)
  const locator = textOf(mark['locator'])
  const kind = locator.length > longLocator ? styles['long'] : styles['source']
  const apart = after ? styles[after === 'noteMark' ? 'apart' : 'next'] : undefined
  return (
    <a
      id={id}
      href={`#${target}`}
      role="doc-biblioref"
      className={apart ? `${kind} ${apart}` : kind}
      aria-label={words.notes.source(number, locator)}
      {...words.own}
    >
      [{number}
      {locator && `, ${locator}`}]
    </a>
  )
}

/** Reads a mark that `numberNotes` created. */
function readMark({id, target, number, after}: TextBlock) {
  return {id: textOf(id), target: textOf(target), number: Number(number), after: textOf(after)}
}

/** The site's logo: a round shape above still water, and its reflection. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 28 24"
      width="28"
      height="24"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M7 11.5a7 7 0 0 1 14 0M2 12.2h24M6.5 16.4h15M10.5 20.4h7" strokeWidth="1.6" />
    </svg>
  )
}
