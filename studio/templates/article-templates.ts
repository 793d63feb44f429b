import type {InitialValueResolverContext, Template} from 'sanity'
import {BookIcon} from '@sanity/icons/Book'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {StackCompactIcon} from '@sanity/icons/StackCompact'
import {onlyAuthor} from '../../schemas/fields/only-author.ts'
import {emptyPage, pageTemplates} from './page-templates.ts'
import {block, invitation, passage, sections, type BodyPart} from './bodies.ts'

/** A template for an article, as data. */
export interface Outline {
  id: string
  title: string
  icon: Template['icon']
  /** The headings of the sections. They can be published unchanged. */
  headings: string[]
  /** The kind of reusable passage at the end, if there is one. */
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

/** The parameters that the list of a topic or a series passes to a template. */
interface Place {
  topic?: string
  series?: string
}

/** One template for each outline. In the list of a series, the article becomes its next part. */
export const articleTemplates: Template[] = outlines.map(({id, title, icon, ...outline}) => ({
  id,
  title,
  icon,
  schemaType: 'article',
  value: async (place: Place | undefined, context: InitialValueResolverContext) => ({
    publishedAt: new Date().toISOString(),
    authors: await onlyAuthor(undefined, context),
    ...(await placeInSeries(context, place?.series)),
    body: [
      block(),
      ...sections(...outline.headings),
      ...(await passages(context, outline.passage)),
      invitation(),
    ],
  }),
}))

/** The template of an article that is created in the list of a topic. */
export const articleOfTopic: Template = {
  id: 'article-of-topic',
  title: 'Article of this topic',
  schemaType: 'article',
  icon: DocumentTextIcon,
  parameters: [{name: 'topic', type: 'string'}],
  value: async ({topic}: Place, context: InitialValueResolverContext) => ({
    publishedAt: new Date().toISOString(),
    authors: await onlyAuthor(undefined, context),
    ...(topic && {topics: [{_type: 'reference', _ref: topic}]}),
  }),
}

const apiVersion = '2025-02-19'

/** Returns the oldest published passage of a kind, which is the one in general use. */
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

/** Returns the series and the next part number. Drafts count. */
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

/** Returns the templates that "create" offers: those with content first, then the empty ones. */
export function templates(fromTypes: Template[]): Template[] {
  return [
    ...articleTemplates,
    ...fromTypes.flatMap((template) => {
      if (template.id === 'article') return {...template, title: 'Empty article'}
      return template.id === 'page' ? [{...template, ...emptyPage}, ...pageTemplates] : template
    }),
    articleOfTopic,
  ]
}
