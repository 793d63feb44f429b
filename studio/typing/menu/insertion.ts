import type {EditorSchema} from '@portabletext/editor'
import type {ApplicableSchema} from '@portabletext/editor/selectors'
import type {BlockType, InlineType} from '../../../schemas/index.ts'

/** Something that a writer can insert, or turn a paragraph into. */
export interface Insertion {
  kind: 'style' | 'list' | 'block' | 'inline'
  /** The name in the schema. */
  name: string
  title: string
}

/** Returns what the schema allows at the cursor, in the order of the menu. */
export function listInsertions(
  schema: EditorSchema,
  applicable: ApplicableSchema,
  inSentence: boolean,
): Insertion[] {
  const list = (
    kind: Insertion['kind'],
    types: readonly {name: string; title?: string}[],
    allowed: ReadonlySet<string>,
  ): Insertion[] =>
    types
      .filter(({name}) => allowed.has(name))
      .map(({name, title}) => ({kind, name, title: title ?? name}))

  const styles = list('style', schema.styles, applicable.styles)
  const text = [
    ...(styles.length > 1 ? styles : []),
    ...list('list', schema.lists, applicable.lists),
  ]
  const blocks = list('block', schema.blockObjects, applicable.blockObjects)
  const inline = list('inline', schema.inlineObjects, applicable.inlineObjects)
  return inSentence ? [...inline, ...blocks, ...text] : [...text, ...blocks, ...inline]
}

/** Returns the insertions that match a search text: matching titles first, then matching synonyms. */
export function findInsertions(insertions: Insertion[], query: string): Insertion[] {
  const wanted = query.trim().toLowerCase()
  if (!wanted) return insertions
  const rank = ({kind, name, title}: Insertion): number => {
    const words = title.toLowerCase()
    if (words.startsWith(wanted)) return 0
    if (words.split(/\s+/).some((word) => word.startsWith(wanted))) return 1
    const others = wordsFor(`${kind}.${name}`)
    return others.some((word) => word.startsWith(wanted)) ? 2 : 3
  }
  return [0, 1, 2].flatMap((wantedRank) => insertions.filter((one) => rank(one) === wantedRank))
}

/** Synonyms that a writer may search for and that are not in the title. */
const otherWords = {
  'style.normal': ['text', 'plain'],
  'style.h2': ['h2', 'heading 2', 'title', 'section'],
  'style.h3': ['h3', 'heading 3', 'subheading', 'subtitle'],
  'style.h4': ['h4', 'heading 4', 'subheading'],
  'style.blockquote': ['quote', 'blockquote'],
  'list.bullet': ['unordered list', 'points', 'ul'],
  'list.number': ['ordered list', 'steps', 'ol'],
  'block.figure': ['image', 'figure', 'photo', 'illustration'],
  'block.gallery': ['images', 'pictures', 'photos', 'grid', 'album'],
  'block.pullQuote': ['quotation', 'highlight'],
  'block.callout': ['box', 'note', 'practice', 'exercise', 'caution', 'warning', 'aside'],
  'block.callToAction': ['cta', 'button', 'session', 'booking', 'invitation'],
  'block.passageUse': ['passage', 'snippet', 'disclaimer', 'care note'],
  'block.download': ['download', 'file', 'pdf', 'worksheet', 'handout'],
  'block.media': [
    'embed',
    'youtube',
    'vimeo',
    'spotify',
    'player',
    'film',
    'episode',
    'talk',
    'iframe',
  ],
  'block.audio': ['recording', 'sound', 'mp3', 'podcast', 'listen', 'voice', 'meditation'],
  'block.table': ['grid', 'columns', 'rows'],
  'inline.footnote': ['note', 'remark'],
  'inline.citation': ['cite', 'source', 'reference'],
} satisfies Record<Insertable, string[]>

type Insertable =
  | `style.${string}`
  | `list.${'bullet' | 'number'}`
  | `block.${BlockType}`
  | `inline.${InlineType}`

function wordsFor(name: string): readonly string[] {
  return Object.entries(otherWords).find(([each]) => each === name)?.[1] ?? []
}
