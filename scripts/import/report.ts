import type {Settings} from '../system/load-settings.ts'
import type {ImportPlan} from './plan-import.ts'

const outcomes = {
  created: 'new',
  changed: 'changed',
  published: 'published',
  unchanged: 'already there',
}

/** Returns the report of an import: what it changed and what should be checked. */
export function report(
  plan: ImportPlan,
  {publish, dryRun}: {publish: boolean; dryRun: boolean},
  {site}: Settings,
): string {
  const {article, author, neighbours, settingsFilled, mutations, unsure} = plan
  if (mutations.length === 0) {
    return `Nothing to do: “${article.title}” is there already, word for word.`
  }
  const documents = [
    `Article   “${article.title}” (${outcomes[article.outcome]})`,
    author ? `Author    ${nameOf(author)} (${outcomes[author.outcome]})` : 'Author    none yet',
    ...neighbours.map((title) => `Article   “${title}” (new, a draft with only its title)`),
    ...(settingsFilled ? ['Settings  the call to action (a draft)'] : []),
    publish
      ? `Read it   ${site.siteUrl}/articles/${article.slug}`
      : `Edit it   ${site.siteUrl}/studio/intent/edit/id=${article.id};type=article`,
  ]
  const head = dryRun
    ? 'Would import (nothing was written):'
    : publish
      ? 'Imported and published:'
      : 'Imported as a draft:'
  const doubts =
    unsure.length > 0 ? ['', 'Please look at:', ...unsure.map((line) => `- ${line}`)] : []
  return [head, ...documents.map((line) => `  ${line}`), ...doubts].join('\n')
}

function nameOf({name}: {name: string}): string {
  return name ? `“${name}”` : 'without a name yet'
}
