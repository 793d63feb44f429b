import {StartFailure} from '../system/start-failure.ts'
import {isSample} from './replaced-fields.ts'
import type {Stored} from './existing.ts'
import type {Stated} from './page.ts'
import type {AuthorPlan} from './plan-author.ts'

/** Throws `StartFailure` if the page lacks something that a published article requires. */
export function refuseUnpublishable(
  page: {titleIsFileName: boolean; stated: Stated},
  lede: string,
  body: unknown[],
): void {
  if (page.stated.draft) {
    throw new StartFailure(
      'The page says that it is a draft, so it is not published. Without --publish it becomes a draft here too.',
    )
  }
  const missing = page.titleIsFileName
    ? 'has no title'
    : body.length === 0
      ? 'has no text'
      : lede
        ? null
        : 'has nothing that could be its introduction'
  if (missing === null) return
  throw new StartFailure(
    `The page ${missing}, so it can't be published. Without --publish it becomes a draft.`,
  )
}

/** Throws `StartFailure` if no author has a name that readers can see. */
export function refuseNameless(author: AuthorPlan | null): void {
  if (author?.name) return
  throw new StartFailure(
    'The page doesn\'t say who wrote it, so it can\'t be published. Give the name with --author "Name". Without --publish it becomes a draft.',
  )
}

/** Throws `StartFailure` if the existing article differs from the page in these fields. */
export function refuseDifferent({id, draft, published}: Stored, fields: string[]): void {
  if (fields.length === 0) return
  const title = String((draft ?? published)?.['title'])
  const which = isSample(id) ? ', one of the sample articles,' : ''
  throw new StartFailure(
    `“${title}” is there already${which} and differs from this page (${fields.join(', ')}). Nothing was changed. --replace puts this page in its place.`,
  )
}
