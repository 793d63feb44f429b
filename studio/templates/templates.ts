import type {Template} from 'sanity'
import {articleOfTopic, articleTemplates} from './article-templates.ts'

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
