import type {
  ListItemBuilder,
  StructureBuilder,
  StructureResolver,
  StructureResolverContext,
} from 'sanity/structure'
import {BookIcon} from '@sanity/icons/Book'
import {CogIcon} from '@sanity/icons/Cog'
import {ComponentIcon} from '@sanity/icons/Component'
import {DocumentIcon} from '@sanity/icons/Document'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {StackCompactIcon} from '@sanity/icons/StackCompact'
import {TagIcon} from '@sanity/icons/Tag'
import {TransferIcon} from '@sanity/icons/Transfer'
import {UserIcon} from '@sanity/icons/User'
import {UsersIcon} from '@sanity/icons/Users'
import {articleLists} from './article-lists.ts'
import {filteredList} from './live-list.ts'

/** Creates an entry of the list from a part of the Studio that uses this folder. */
type CreateItem = (S: StructureBuilder, context: StructureResolverContext) => ListItemBuilder

type Parts =
  | 'inbox'
  | 'followers'
  | 'bin'
  | 'pictures'
  | 'imports'
  | 'missingAddresses'
  | 'selectSeveral'

/**
 * Creates the Studio's left-hand list, with what a writer opens most often first. The inbox is passed in, because it is
 * built from the panes of this folder. So are the bin, the library of pictures and the list in which several documents
 * are chosen.
 */
export const createStructure =
  ({
    inbox,
    followers,
    bin,
    pictures,
    imports,
    missingAddresses,
    selectSeveral,
  }: Record<Parts, CreateItem>): StructureResolver =>
  (S, context) =>
    S.list()
      .title('Content')
      .items([
        S.listItem()
          .id('articles')
          .title('Articles')
          .icon(DocumentTextIcon)
          .child(
            S.list()
              .id('articles')
              .title('Articles')
              .items([...articleLists(S, context), S.divider(), selectSeveral(S, context)]),
          ),
        inbox(S, context),
        followers(S, context),
        S.divider(),
        pictures(S, context),
        S.documentTypeListItem('source').title('Sources').icon(BookIcon),
        S.documentTypeListItem('passage').title('Reusable texts').icon(ComponentIcon),
        S.divider(),
        S.documentTypeListItem('author').title('Authors').icon(UserIcon),
        S.documentTypeListItem('topic').title('Topics').icon(TagIcon),
        S.documentTypeListItem('series').title('Series').icon(StackCompactIcon),
        S.documentTypeListItem('offering').title('Sessions offered').icon(UsersIcon),
        S.documentTypeListItem('page').title('Pages').icon(DocumentIcon),
        S.divider(),
        S.listItem()
          .id('settings')
          .title('Site settings')
          .icon(CogIcon)
          .child(S.document().schemaType('settings').documentId('settings').title('Site settings')),
        S.documentTypeListItem('redirect').title('Redirects').icon(TransferIcon),
        missingAddresses(S, context),
        S.listItem()
          .id('review-links')
          .title('Links for reviewers')
          .icon(EyeOpenIcon)
          .child(
            filteredList(S, {
              id: 'review-links',
              title: 'Links for reviewers',
              type: 'reviewLink',
              filter: '_type == "reviewLink"',
              ordering: [{field: 'createdAt', direction: 'desc'}],
            }),
          ),
        S.divider(),
        imports(S, context),
        bin(S, context),
      ])
