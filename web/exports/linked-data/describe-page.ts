import type {Thing} from 'schema-dts'
import {stegaClean} from '@sanity/client/stega'
import {pictureAddress} from '../../assets/picture-sources.ts'
import type {Page, SiteContent} from '../../content/index.ts'
import type {SiteSettings} from '../../settings.ts'
import {href} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import type {ArticleText} from '../../text/article-text.ts'
import {readQuestions} from '../../text/questions.ts'
import {exportedCover} from '../../assets/picture-sources.ts'
import {wordsFor} from '../../words/words.ts'
import {siteId} from './linked-data.tsx'

const kinds = new Map([
  ['about', 'AboutPage'],
  ['contact', 'ContactPage'],
] as const)

/**
 * Describes a plain page. If it is a page of questions and answers, it lists them: each heading is a question (see
 * `readQuestions`).
 */
export function describePage(
  marked: Page,
  text: Pick<ArticleText, 'blocks' | 'headings'>,
  site: SiteContent,
  settings: SiteSettings,
): Thing[] {
  const page = stegaClean(marked)
  const url = new URL(href(page) ?? '/', settings.siteUrl).href
  const words = wordsFor(site.settings?.language)
  const image = pictureAddress(page.seo?.image, settings, exportedCover)
  const about = {
    '@id': url,
    url,
    name: textOf(page.title) || words.site.untitled,
    inLanguage: words.language,
    isPartOf: {'@id': siteId(settings.siteUrl)},
    ...(textOf(page.seo?.description) && {description: textOf(page.seo?.description)}),
    ...(image && {image: new URL(image, settings.siteUrl).href}),
    dateModified: page._updatedAt,
  }
  const questions = page.kind === 'questions' ? readQuestions(text) : []
  if (questions.length === 0) {
    return [{'@type': kinds.get(page.kind as 'about') ?? 'WebPage', ...about}]
  }
  return [
    {
      '@type': 'FAQPage',
      ...about,
      mainEntity: questions.map(
        ({id, question, answer}) =>
          ({
            '@type': 'Question',
            '@id': `${url}#${id}`,
            name: question,
            acceptedAnswer: {'@type': 'Answer', text: answer},
          }) as const,
      ),
    },
  ]
}
