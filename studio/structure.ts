import type {StructureBuilder, StructureResolver} from 'sanity/structure'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EditIcon} from '@sanity/icons/Edit'
import {TagIcon} from '@sanity/icons/Tag'
import {TagsIcon} from '@sanity/icons/Tags'
import {UserIcon} from '@sanity/icons/User'

const apiVersion = '2025-02-19'

/** The left-hand list: what a writer opens most stands first. */
export const structure: StructureResolver = (S) =>
  S.list()
    .title('Content')
    .items([
      S.documentTypeListItem('article').title('Articles').icon(DocumentTextIcon),
      S.listItem()
        .title('Drafts')
        .icon(EditIcon)
        .child(
          S.documentTypeList('article')
            .title('Drafts')
            .apiVersion(apiVersion)
            .filter('_type == "article" && _originalId in path("drafts.**")'),
        ),
      S.listItem().title('Articles by topic').icon(TagsIcon).child(articlesByTopic(S)),
      S.divider(),
      S.documentTypeListItem('author').title('Authors').icon(UserIcon),
      S.documentTypeListItem('topic').title('Topics').icon(TagIcon),
      S.divider(),
      S.listItem()
        .title('Site settings')
        .icon(CogIcon)
        .child(S.document().schemaType('settings').documentId('settings').title('Site settings')),
    ])

function articlesByTopic(S: StructureBuilder) {
  return S.documentTypeList('topic')
    .title('Articles by topic')
    .child((topic) =>
      S.documentList()
        .title('Articles')
        .schemaType('article')
        .apiVersion(apiVersion)
        .filter('_type == "article" && references($topic)')
        .params({topic})
        .initialValueTemplates([]),
    )
}
