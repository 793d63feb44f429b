import type {InitialValueResolverContext, Template} from 'sanity'
import {BookIcon} from '@sanity/icons/Book'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {StackCompactIcon} from '@sanity/icons/StackCompact'
import {block, invitation, passage, sections, type BodyPart} from './bodies.ts'

/** A way to begin an article. */
export interface Outline {
  id: string
  title: string
  icon: Template['icon']
  /** They may be published as they stand: nothing in them has to be replaced. */
  headings: string[]
  /** Which reusable passage belongs at the end, if there is one. */
  passage?: 'disclaimer' | 'careNote'
}

export const outlines: Outline[] = [
  {
    id: 'article-with-sections',
    title: 'Article',
    icon: DocumentTextIcon,
    headings: ['What it is', 'What research says', 'What you can try'],
    passage: 'disclaimer',
  },
  {
    id: 'research-digest',
    title: 'Research digest',
    icon: BookIcon,
    headings: [
      'The question',
      'What was studied',
      'What was found',
      'What this does not show',
      'What it means in practice',
    ],
    passage: 'disclaimer',
  },
  {
    id: 'part-of-series',
    title: 'Part of a series',
    icon: StackCompactIcon,
    headings: ['Where this part begins', 'A closer look', 'To take with you', 'What comes next'],
  },
  {
    id: 'answer',
    title: 'Answer to a question',
    icon: HelpCircleIcon,
    headings: ['The short answer', 'The longer answer', 'When to look for help'],
    passage: 'careNote',
  },
]

/** What the lists of a topic or a series tell a template. */
interface Place {
  topic?: string
  series?: string
}

/** One template for each outline. Begun in the list of a series, the next part of it. */
export const articleTemplates: Template[] = outlines.map(({id, title, icon, ...outline}) => ({
  id,
  title,
  icon,
  schemaType: 'article',
  value: async (place: Place | undefined, context: InitialValueResolverContext) => ({
    publishedAt: new Date().toISOString(),
    ...(await placeInSeries(context, place?.series)),
    body: [
      block(),
      ...sections(...outline.headings),
      ...(await passages(context, outline.passage)),
      invitation(),
    ],
  }),
}))

/** An article begun in the list of a topic. */
export const articleOfTopic: Template = {
  id: 'article-of-topic',
  title: 'Article of this topic',
  schemaType: 'article',
  icon: DocumentTextIcon,
  parameters: [{name: 'topic', type: 'string'}],
  value: ({topic}: Place) => ({
    publishedAt: new Date().toISOString(),
    ...(topic && {topics: [{_type: 'reference', _ref: topic}]}),
  }),
}

const apiVersion = '2025-02-19'

/** The oldest published passage of a kind: the one that the writer uses everywhere. */
async function passages(
  {getClient}: InitialValueResolverContext,
  kind: Outline['passage'],
): Promise<BodyPart[]> {
  if (!kind) return []
  const id = await getClient({apiVersion})
    .withConfig({perspective: 'published'})
    .fetch<string | null>(
      `*[_type == "passage" && kind == $kind] | order(_createdAt asc, _id asc)[0]._id`,
      {kind},
      {tag: 'templates'},
    )
  return id ? [passage(id)] : []
}

/** The series and the number after its last part, drafts counted. */
async function placeInSeries({getClient}: InitialValueResolverContext, series: string | undefined) {
  if (!series) return {}
  const parts = await getClient({apiVersion})
    .withConfig({perspective: 'drafts'})
    .fetch<(number | null)[]>(
      `*[_type == "article" && series._ref == $series].part`,
      {series},
      {tag: 'templates'},
    )
  const last = Math.max(0, ...parts.filter((part) => part !== null))
  return {series: {_type: 'reference', _ref: series}, part: last + 1}
}

/** What "create" offers: articles with something in them first, the empty one after them. */
export function templates(fromTypes: Template[]): Template[] {
  return [
    ...articleTemplates,
    ...fromTypes.map((template) =>
      template.id === 'article' ? {...template, title: 'Empty article'} : template,
    ),
    articleOfTopic,
  ]
}
