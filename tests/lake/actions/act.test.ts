import {Mutation} from '@sanity/mutator'
import {describe, expect, it} from 'vitest'
import {act} from '../../../lake/actions/act.ts'
import {nextReleaseTime, publishDueReleases} from '../../../lake/actions/due-releases.ts'
import type {JsonObject} from '../../../lake/document.ts'
import {exportDocuments, readDocument} from '../../../lake/store/documents.ts'
import {openDataset, refusalOf, type TestDataset} from '../open-dataset.ts'

const pair = {draftId: 'drafts.a', publishedId: 'a'}
const draft = {_id: 'drafts.a', _type: 'note', title: 'Draft'}
const published = {_id: 'a', _type: 'note', title: 'Published'}
const version = {_id: 'versions.r.a', _type: 'note', title: 'Version'}
const release = (state: string) => ({
  _id: '_.releases.r',
  _type: 'system.release',
  name: 'r',
  state,
  metadata: {releaseType: 'asap'},
})

/** Prefixes the name: `document.edit` becomes `sanity.action.document.edit`. */
const action = (name: string, attributes: JsonObject): JsonObject => ({
  actionType: `sanity.action.${name}`,
  ...attributes,
})

function perform(dataset: TestDataset, actions: JsonObject[], transactionId = 'acted') {
  return act(dataset, {actions, transactionId}, 'ada')
}

function filled(documents: JsonObject[]): TestDataset {
  const dataset = openDataset()
  dataset.write(
    documents.map((document) => ({create: document})),
    'first',
  )
  dataset.time = new Date('2026-02-01T00:00:00Z')
  return dataset
}

/** Returns all stored documents by id, without times. */
function stored(dataset: TestDataset): {[id: string]: JsonObject} {
  return Object.fromEntries(
    [...exportDocuments(dataset)].map(({_id, _createdAt, _updatedAt, ...rest}) => [_id, rest]),
  )
}

interface Case {
  what: string
  before: JsonObject[]
  actions: JsonObject[]
  after: {[id: string]: JsonObject}
}

const note = {_type: 'note', _rev: 'acted'}
const cases: Case[] = [
  {
    what: 'create creates a draft with array keys',
    before: [],
    actions: [
      action('document.create', {publishedId: 'a', attributes: {...draft, list: [{n: 1}]}}),
    ],
    after: {'drafts.a': {...note, title: 'Draft', list: [{_key: expect.any(String), n: 1}]}},
  },
  {
    what: 'create with ifExists "ignore" keeps an existing draft',
    before: [draft],
    actions: [
      action('document.create', {
        publishedId: 'a',
        attributes: {...draft, title: 'New'},
        ifExists: 'ignore',
      }),
    ],
    after: {'drafts.a': {...note, _rev: 'first', title: 'Draft'}},
  },
  {
    what: 'version.create creates a draft from attributes, as @sanity/sdk sends them',
    before: [],
    actions: [action('document.version.create', {publishedId: 'a', attributes: draft})],
    after: {'drafts.a': {...note, title: 'Draft'}},
  },
  {
    what: 'version.create with attributes, edit and publish in one transaction',
    before: [],
    actions: [
      action('document.version.create', {publishedId: 'a', attributes: draft}),
      action('document.edit', {...pair, patch: {set: {title: 'New'}}}),
      action('document.publish', pair),
    ],
    after: {a: {...note, title: 'New'}},
  },
  {
    what: 'version.create creates a version in a release from attributes',
    before: [],
    actions: [
      action('document.version.create', {
        publishedId: 'a',
        attributes: {...draft, _id: 'versions.r1.a'},
      }),
    ],
    after: {'versions.r1.a': {...note, title: 'Draft'}},
  },
  {
    what: 'version.replace accepts attributes',
    before: [draft],
    actions: [action('document.version.replace', {attributes: {...draft, title: 'New'}})],
    after: {'drafts.a': {...note, title: 'New'}},
  },
  {
    what: 'edit of a draft',
    before: [draft],
    actions: [action('document.edit', {...pair, patch: {set: {title: 'New'}}})],
    after: {'drafts.a': {...note, title: 'New'}},
  },
  {
    what: 'edit creates the draft from the published document',
    before: [published],
    actions: [action('document.edit', {...pair, patch: {set: {n: 1}}})],
    after: {
      'drafts.a': {...note, title: 'Published', n: 1},
      a: {...note, _rev: 'first', title: 'Published'},
    },
  },
  {
    what: 'an edit without a change creates a new revision',
    before: [draft],
    actions: [
      action('document.edit', {...pair, patch: {unset: ['_empty_action_guard_pseudo_field_']}}),
    ],
    after: {'drafts.a': {...note, title: 'Draft'}},
  },
  {
    what: 'publish of a new document',
    before: [draft],
    actions: [action('document.publish', {...pair, ifDraftRevisionId: 'first'})],
    after: {a: {...note, title: 'Draft'}},
  },
  {
    what: 'publish over a published document',
    before: [draft, published],
    actions: [action('document.publish', {...pair, ifPublishedRevisionId: 'first'})],
    after: {a: {...note, title: 'Draft'}},
  },
  {
    what: 'publish strengthens marked references',
    before: [
      {_id: 'b', _type: 'note'},
      {
        ...draft,
        to: {_ref: 'b', _weak: true, _strengthenOnPublish: {type: 'note'}},
        weak: [
          {_key: 'k', _ref: 'b', _weak: true, _strengthenOnPublish: {type: 'note', weak: true}},
        ],
      },
    ],
    actions: [action('document.publish', pair)],
    after: {
      a: {...note, title: 'Draft', to: {_ref: 'b'}, weak: [{_key: 'k', _ref: 'b', _weak: true}]},
      b: {...note, _rev: 'first'},
    },
  },
  {
    what: 'unpublish keeps the content as a draft',
    before: [published],
    actions: [action('document.unpublish', pair)],
    after: {'drafts.a': {...note, title: 'Published'}},
  },
  {
    what: 'unpublish keeps an existing draft',
    before: [published, draft],
    actions: [action('document.unpublish', pair)],
    after: {'drafts.a': {...note, _rev: 'first', title: 'Draft'}},
  },
  {
    what: 'discard',
    before: [published, draft],
    actions: [action('document.discard', {draftId: 'drafts.a'})],
    after: {a: {...note, _rev: 'first', title: 'Published'}},
  },
  {
    what: 'delete with all versions',
    before: [published, draft, version],
    actions: [
      action('document.delete', {publishedId: 'a', includeDrafts: ['drafts.a', 'versions.r.a']}),
    ],
    after: {},
  },
  {
    what: 'replaceDraft',
    before: [published],
    actions: [
      action('document.replaceDraft', {publishedId: 'a', attributes: {...draft, title: 'New'}}),
    ],
    after: {'drafts.a': {...note, title: 'New'}, a: {...note, _rev: 'first', title: 'Published'}},
  },
  {
    what: 'restore of a deleted document, as the Studio sends it',
    before: [],
    actions: [
      action('document.create', {publishedId: 'a', attributes: draft, ifExists: 'fail'}),
      action('document.replaceDraft', {publishedId: 'a', attributes: draft}),
    ],
    after: {'drafts.a': {...note, title: 'Draft'}},
  },
  {
    what: 'version.create from a document',
    before: [release('active')],
    actions: [action('document.version.create', {publishedId: 'a', document: version})],
    after: {'versions.r.a': {...note, title: 'Version'}, '_.releases.r': expect.anything()},
  },
  {
    what: 'version.create from a base',
    before: [published],
    actions: [
      action('document.version.create', {
        publishedId: 'a',
        baseId: 'a',
        versionId: 'versions.r.a',
        ifBaseRevisionId: 'first',
      }),
    ],
    after: {'versions.r.a': {...note, title: 'Published'}, a: expect.anything()},
  },
  {
    what: 'version.replace',
    before: [version],
    actions: [action('document.version.replace', {document: {...version, title: 'New'}})],
    after: {'versions.r.a': {...note, title: 'New'}},
  },
  {
    what: 'version.discard of a draft',
    before: [draft],
    actions: [action('document.version.discard', {versionId: 'drafts.a'})],
    after: {},
  },
  {
    what: 'version.unpublish marks a new version',
    before: [published],
    actions: [action('document.version.unpublish', {publishedId: 'a', versionId: 'versions.r.a'})],
    after: {
      'versions.r.a': {...note, title: 'Published', _system: {delete: true}},
      a: expect.anything(),
    },
  },
  {
    what: 'release.create',
    before: [],
    actions: [action('release.create', {releaseId: 'r', metadata: {title: 'R'}})],
    after: {
      '_.releases.r': {
        _type: 'system.release',
        _rev: 'acted',
        name: 'r',
        state: 'active',
        metadata: {title: 'R', releaseType: 'undecided'},
      },
    },
  },
  {
    what: 'release.edit',
    before: [release('active')],
    actions: [
      action('release.edit', {
        releaseId: 'r',
        patch: {
          set: {metadata: {title: 'New', releaseType: 'asap'}},
          unset: ['metadata.description'],
        },
      }),
    ],
    after: {
      '_.releases.r': expect.objectContaining({metadata: {title: 'New', releaseType: 'asap'}}),
    },
  },
  {
    what: 'release.publish publishes and unpublishes documents and the release in one transaction',
    before: [
      release('active'),
      version,
      {_id: 'b', _type: 'note'},
      {_id: 'versions.r.b', _type: 'note', _system: {delete: true}},
    ],
    actions: [action('release.publish', {releaseId: 'r'})],
    after: {
      a: {...note, title: 'Version'},
      '_.releases.r': expect.objectContaining({
        _rev: 'acted',
        state: 'published',
        publishedAt: '2026-02-01T00:00:00.000Z',
        finalDocumentStates: [
          {_key: 'versions.r.a', id: 'versions.r.a'},
          {_key: 'versions.r.b', id: 'versions.r.b'},
        ],
      }),
    },
  },
  {
    what: 'release.archive',
    before: [release('active'), version],
    actions: [action('release.archive', {releaseId: 'r'})],
    after: {
      '_.releases.r': expect.objectContaining({
        state: 'archived',
        finalDocumentStates: [expect.objectContaining({id: 'versions.r.a'})],
      }),
    },
  },
  {
    what: 'release.schedule',
    before: [release('active')],
    actions: [action('release.schedule', {releaseId: 'r', publishAt: '2026-03-01T00:00:00Z'})],
    after: {
      '_.releases.r': expect.objectContaining({
        state: 'scheduled',
        publishAt: '2026-03-01T00:00:00Z',
      }),
    },
  },
  {
    what: 'release.unschedule',
    before: [{...release('scheduled'), publishAt: '2026-03-01T00:00:00Z'}],
    actions: [action('release.unschedule', {releaseId: 'r'})],
    after: {
      '_.releases.r': {
        _type: 'system.release',
        _rev: 'acted',
        name: 'r',
        state: 'active',
        metadata: {releaseType: 'asap'},
      },
    },
  },
  {
    what: 'release.delete',
    before: [release('archived')],
    actions: [action('release.delete', {releaseId: 'r'})],
    after: {},
  },
  {
    what: 'several actions, each on the result of the one before',
    before: [],
    actions: [
      action('release.create', {releaseId: 'r'}),
      action('document.version.create', {publishedId: 'a', document: version}),
      action('release.publish', {releaseId: 'r'}),
    ],
    after: {
      a: {...note, title: 'Version'},
      '_.releases.r': expect.objectContaining({state: 'published'}),
    },
  },
  {
    what: 'release.import keeps the state of the release',
    before: [],
    actions: [
      action('release.import', {
        releaseId: 'r',
        attributes: {...release('published'), _rev: 'elsewhere', publishedAt: '2026-01-01'},
      }),
    ],
    after: {
      '_.releases.r': expect.objectContaining({
        _rev: 'acted',
        state: 'published',
        publishedAt: '2026-01-01',
      }),
    },
  },
  {
    what: 'release.import never publishes a release',
    before: [],
    actions: [
      action('release.import', {
        releaseId: 'r',
        document: {...release('scheduled'), publishAt: '2026-01-31T00:00:00Z'},
      }),
      action('release.import', {
        releaseId: 's',
        document: {...release('scheduled'), publishAt: '2026-02-02T00:00:00Z'},
      }),
    ],
    after: {
      '_.releases.r': expect.not.objectContaining({state: 'scheduled'}),
      '_.releases.s': expect.objectContaining({
        name: 's',
        state: 'scheduled',
        publishAt: '2026-02-02T00:00:00Z',
      }),
    },
  },
]

describe('act', () => {
  for (const {what, before, actions, after} of cases) {
    it(what, () => {
      const dataset = filled(before)
      const heard = dataset.heard.length
      const commit = perform(dataset, actions)
      expect(stored(dataset)).toEqual(after)
      expect(dataset.heard.slice(heard)).toEqual(commit.changes.length > 0 ? [commit] : [])
    })
  }

  for (const {what, before, actions} of cases) {
    it(`publishes mutations that give the Studio the same documents: ${what}`, () => {
      const {changes, transactionId, timestamp} = perform(filled(before), actions)
      for (const {previous, next, mutations} of changes) {
        const told = structuredClone({mutations, transactionId, timestamp})
        expect(new Mutation(told).apply(structuredClone(previous))).toEqual(next)
      }
    })
  }

  it('keeps _createdAt of the published document', () => {
    const dataset = filled([published])
    perform(dataset, [
      action('document.edit', {...pair, patch: {set: {n: 1}}}),
      action('document.publish', pair),
    ])
    expect(readDocument(dataset, 'a')).toMatchObject({
      n: 1,
      _createdAt: '2026-01-01T00:00:00.000Z',
      _updatedAt: '2026-02-01T00:00:00.000Z',
    })
  })

  it('unarchives a release with its documents', () => {
    const dataset = filled([release('active'), version])
    perform(dataset, [action('release.archive', {releaseId: 'r'})])
    perform(dataset, [action('release.unarchive', {releaseId: 'r'})], 'again')
    expect(stored(dataset)).toEqual({
      'versions.r.a': {...note, _rev: 'again', title: 'Version'},
      '_.releases.r': {
        _type: 'system.release',
        _rev: 'again',
        name: 'r',
        state: 'active',
        metadata: {releaseType: 'asap'},
      },
    })
  })

  it('writes nothing in a dry run', () => {
    const dataset = filled([draft])
    act(dataset, {actions: [action('document.publish', pair)], dryRun: true}, 'ada')
    expect(Object.keys(stored(dataset))).toEqual(['drafts.a'])
    expect(dataset.heard).toHaveLength(1)
  })
})

const refusals: [what: string, before: JsonObject[], action: JsonObject, type: string][] = [
  [
    'create of a published document',
    [published],
    action('document.create', {publishedId: 'a', attributes: draft}),
    'documentAlreadyExistsError',
  ],
  [
    'create of an existing draft',
    [draft],
    action('document.create', {publishedId: 'a', attributes: draft, ifExists: 'fail'}),
    'documentAlreadyExistsError',
  ],
  [
    'edit of a missing document',
    [],
    action('document.edit', {...pair, patch: {}}),
    'documentNotFoundError',
  ],
  [
    'publish without a draft',
    [published],
    action('document.publish', pair),
    'documentNotFoundError',
  ],
  [
    'publish of a stale draft',
    [draft],
    action('document.publish', {...pair, ifDraftRevisionId: 'old'}),
    'documentRevisionIDDoesNotMatchError',
  ],
  [
    'publish over a newer published document',
    [draft, published],
    action('document.publish', {...pair, ifPublishedRevisionId: 'old'}),
    'documentRevisionIDDoesNotMatchError',
  ],
  [
    'publish of a reference to an unpublished document',
    [{...draft, to: {_ref: 'b', _weak: true, _strengthenOnPublish: {type: 'note'}}}],
    action('document.publish', pair),
    'documentReferenceDoesNotExistError',
  ],
  [
    'unpublish of an unpublished document',
    [draft],
    action('document.unpublish', pair),
    'documentNotFoundError',
  ],
  [
    'unpublish of a referenced document',
    [published, {_id: 'b', _type: 'note', to: {_ref: 'a'}}],
    action('document.unpublish', pair),
    'documentHasExistingReferencesError',
  ],
  [
    'delete without listing a draft',
    [published, draft],
    action('document.delete', {publishedId: 'a', includeDrafts: []}),
    'documentHasVersionsError',
  ],
  [
    'delete of a missing document',
    [],
    action('document.delete', {publishedId: 'a', includeDrafts: []}),
    'documentNotFoundError',
  ],
  [
    'discard of a missing draft',
    [published],
    action('document.discard', {draftId: 'drafts.a'}),
    'documentNotFoundError',
  ],
  [
    'a second release with the same name',
    [release('active')],
    action('release.create', {releaseId: 'r'}),
    'documentAlreadyExistsError',
  ],
  [
    'publishing a release twice',
    [release('published')],
    action('release.publish', {releaseId: 'r'}),
    'releaseStateError',
  ],
  [
    'archiving a scheduled release',
    [release('scheduled')],
    action('release.archive', {releaseId: 'r'}),
    'releaseStateError',
  ],
  [
    'unarchiving an active release',
    [release('active')],
    action('release.unarchive', {releaseId: 'r'}),
    'releaseStateError',
  ],
  [
    'scheduling an archived release',
    [release('archived')],
    action('release.schedule', {releaseId: 'r', publishAt: '2026-03-01T00:00:00Z'}),
    'releaseStateError',
  ],
  [
    'unscheduling an active release',
    [release('active')],
    action('release.unschedule', {releaseId: 'r'}),
    'releaseStateError',
  ],
  [
    'deleting an active release',
    [release('active')],
    action('release.delete', {releaseId: 'r'}),
    'releaseStateError',
  ],
  [
    'creating a document in a scheduled release',
    [release('scheduled')],
    action('document.create', {publishedId: 'a', attributes: {_id: 'versions.r.a', _type: 'note'}}),
    'releaseStateError',
  ],
  [
    'adding to a scheduled release',
    [release('scheduled')],
    action('document.version.create', {publishedId: 'a', document: version}),
    'releaseStateError',
  ],
  [
    'publishing a release with a broken reference',
    [release('active'), {...version, to: {_ref: 'b'}}],
    action('release.publish', {releaseId: 'r'}),
    'documentReferenceDoesNotExistError',
  ],
]

describe('act throws conflict', () => {
  for (const [what, before, refused, type] of refusals) {
    it(what, () => {
      const dataset = filled(before)
      const kept = stored(dataset)
      expect(refusalOf(() => perform(dataset, [refused]))).toMatchObject({
        code: 'conflict',
        details: {
          type: 'actionError',
          description: expect.any(String),
          items: [{index: 0, error: {type, description: expect.any(String)}}],
        },
      })
      expect(stored(dataset)).toEqual(kept)
    })
  }
})

describe('act throws', () => {
  it.each<[code: string, refused: JsonObject, message: string]>([
    ['invalid', {}, 'Unknown actionType null'],
    ['invalid', action('document.paint', {}), 'sanity.action.document.paint'],
    [
      'invalid',
      action('document.edit', {draftId: 'drafts.b', publishedId: 'a', patch: {}}),
      'actions[0]: "draftId" is "drafts.b"',
    ],
    [
      'invalid',
      action('document.publish', {draftId: 'a', publishedId: 'a'}),
      'must begin with "drafts."',
    ],
    ['invalid', action('release.create', {releaseId: 'drafts'}), 'is not a valid release name'],
    ['invalid', action('release.schedule', {releaseId: 'r', publishAt: 'soon'}), 'must be a time'],
    [
      'invalid',
      action('release.edit', {releaseId: 'r', patch: {set: {state: 'published'}}}),
      'not "state"',
    ],
    ['invalid', action('release.import', {releaseId: 'r'}), '"attributes"'],
    [
      'invalid',
      action('release.import', {releaseId: 'r', attributes: {state: 'publishing'}}),
      '"state"',
    ],
    [
      'invalid',
      action('release.import', {releaseId: 'r', attributes: {}, ifExists: 'merge'}),
      '"ifExists"',
    ],
    [
      'not_implemented',
      action('document.variant.create', {}),
      'sanity.action.document.variant.create',
    ],
    ['invalid', action('document.discard', {draftId: 'drafts.a', purge: 'yes'}), '"purge"'],
  ])('with %s: %j', (code, refused, message) => {
    const dataset = filled([release('active'), draft])
    expect(refusalOf(() => perform(dataset, [refused]))).toMatchObject({
      code,
      message: expect.stringContaining(message),
    })
  })
})

describe('scheduled releases', () => {
  it('are published when they are due', () => {
    const dataset = filled([release('active'), version])
    perform(dataset, [
      action('release.schedule', {releaseId: 'r', publishAt: '2026-03-01T00:00:00Z'}),
    ])
    const publishDue = () =>
      publishDueReleases(dataset, 'ada', (error) => {
        throw error
      })
    expect(nextReleaseTime(dataset)).toEqual(new Date('2026-03-01T00:00:00Z'))
    expect(publishDue()).toEqual([])
    dataset.time = new Date('2026-03-01T00:00:00Z')
    expect(publishDue()).toHaveLength(1)
    expect(readDocument(dataset, 'a')).toMatchObject({title: 'Version'})
    expect(nextReleaseTime(dataset)).toBeNull()
  })

  it('exclude documents with another id that look like releases', () => {
    const dataset = filled([release('active'), version])
    const fake = {...release('scheduled'), publishAt: '2025-01-01T00:00:00Z'}
    dataset.write(['drafts.fake', 'fake'].map((_id) => ({create: {...fake, _id}})))
    expect(nextReleaseTime(dataset)).toBeNull()
    expect(publishDueReleases(dataset, 'ada', () => {})).toEqual([])
  })
})
