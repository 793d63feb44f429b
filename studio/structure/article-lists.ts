import type {StructureBuilder, StructureResolverContext} from 'sanity/structure'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {EditIcon} from '@sanity/icons/Edit'
import {StackCompactIcon} from '@sanity/icons/StackCompact'
import {TagIcon} from '@sanity/icons/Tag'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {map} from 'rxjs'
import {articleFilters} from './article-filters.ts'
import type {ArticleStates} from './article-states.ts'
import {attentions} from './attention.ts'
import {filteredList, liveList, watchState, type ListOptions} from './live-list.ts'
import {groupsPane} from './groups-pane.tsx'

type Ordering = NonNullable<ListOptions['ordering']>

const newestFirst: Ordering = [{field: 'publishedAt', direction: 'desc'}]
const nextFirst: Ordering = [{field: 'publishedAt', direction: 'asc'}]

/** Returns the lists of articles: by state, by what they lack, by topic and by series. */
export function articleLists(S: StructureBuilder, context: StructureResolverContext) {
  const byState = (id: keyof ArticleStates, title: string, ordering = newestFirst) =>
    watchState(context, id).pipe(
      map((ids) =>
        filteredList(S, {
          id,
          title,
          type: 'article',
          filter: articleFilters.ofIds,
          params: {ids},
          ordering,
        }),
      ),
    )
  return [
    S.documentTypeListItem('article')
      .id('all')
      .title('All articles')
      .icon(DocumentsIcon)
      .child(S.documentTypeList('article').title('All articles').defaultOrdering(newestFirst)),
    S.listItem()
      .id('drafts')
      .title('Drafts')
      .icon(EditIcon)
      .child(() => byState('drafts', 'Drafts')),
    S.listItem()
      .id('scheduled')
      .title('Scheduled')
      .icon(CalendarIcon)
      .child(() => byState('scheduled', 'Scheduled', nextFirst)),
    S.listItem()
      .id('published')
      .title('Published')
      .icon(CheckmarkCircleIcon)
      .child(() => byState('published', 'Published')),
    S.listItem()
      .id('attention')
      .title('Needs attention')
      .icon(WarningOutlineIcon)
      .child(needsAttention(S, context)),
    S.divider(),
    S.listItem().id('by-topic').title('By topic').icon(TagIcon).child(byTopic(S, context)),
    S.listItem()
      .id('by-series')
      .title('By series')
      .icon(StackCompactIcon)
      .child(bySeries(S, context)),
  ]
}

function needsAttention(S: StructureBuilder, context: StructureResolverContext) {
  return S.component(groupsPane)
    .id('attention')
    .title('Needs attention')
    .options({groups: attentions, type: 'article'})
    .child((id) => {
      const attention = attentions.find((one) => one.id === id)
      return attention
        ? liveList(S, context, {...attention, type: 'article', ordering: newestFirst})
        : undefined
    })
}

function byTopic(S: StructureBuilder, context: StructureResolverContext) {
  return S.documentTypeList('topic')
    .title('By topic')
    .child((topic) =>
      liveList(S, context, {
        id: topic,
        title: 'Articles of this topic',
        type: 'article',
        filter: articleFilters.ofTopic,
        params: {topic},
        ordering: newestFirst,
        templates: [{id: 'article-of-topic', params: {topic}}],
      }),
    )
}

function bySeries(S: StructureBuilder, context: StructureResolverContext) {
  return S.documentTypeList('series')
    .title('By series')
    .child((series) =>
      liveList(S, context, {
        id: series,
        title: 'Parts of this series',
        type: 'article',
        filter: articleFilters.ofSeries,
        params: {series},
        ordering: [{field: 'part', direction: 'asc'}],
        templates: [{id: 'part-of-series', params: {series}}],
      }),
    )
}
