import type {Template} from 'sanity'
import {DocumentIcon} from '@sanity/icons/Document'
import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {UserIcon} from '@sanity/icons/User'
import {block, sections} from './bodies.ts'

/** A template for a plain page, as data. */
export interface PageOutline {
  id: string
  /** The name of the template, and the title of the page that it begins. */
  title: string
  icon: Template['icon']
  kind: 'page' | 'about' | 'questions'
  slug: string
  /** The headings of the sections. They can be published unchanged. */
  headings: string[]
}

export const pageOutlines: PageOutline[] = [
  {
    id: 'imprint',
    title: 'Imprint',
    icon: InfoOutlineIcon,
    kind: 'page',
    slug: 'imprint',
    headings: ['Who is responsible', 'How to reach me', 'Profession and supervision'],
  },
  {
    id: 'how-i-work',
    title: 'How I work',
    icon: UserIcon,
    kind: 'about',
    slug: 'how-i-work',
    headings: ['Where we begin', 'What a session is like', 'What I do not offer'],
  },
  {
    id: 'questions',
    title: 'Frequently asked questions',
    icon: HelpCircleIcon,
    kind: 'questions',
    slug: 'questions',
    headings: ['How do I get a first appointment?', 'What does it cost?', 'What if I cannot come?'],
  },
]

/** One template for each outline. */
export const pageTemplates: Template[] = pageOutlines.map(
  ({id, title, icon, kind, slug, headings}) => ({
    id,
    title,
    icon,
    schemaType: 'page',
    value: () => ({
      title,
      kind,
      slug: {_type: 'slug', current: slug},
      body: [block(), ...sections(...headings)],
    }),
  }),
)

/** The title and icon of the template of an empty page. */
export const emptyPage = {title: 'A page', icon: DocumentIcon}
