import type {ClientError} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {documentGrants} from '../../../lake/access/grants.ts'
import type {Role} from '../../../lake/viewer.ts'
import {startLake, type Answer, type Send, type TestLake} from '../start-lake.ts'

const roles: Role[] = ['administrator', 'editor', 'contributor', 'viewer']
const tokens: Partial<Record<Role, string>> = {}
let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  for (const role of roles) tokens[role] = (await lake.tokenFor(role)).token
  await lake
    .client()
    .mutate([
      {create: {_id: 'page', _type: 'note'}},
      {create: {_id: 'alone', _type: 'note'}},
      {create: {_id: 'drafts.page', _type: 'note'}},
      {create: {_id: 'versions.spring.page', _type: 'note'}},
    ])
  await lake.send({
    method: 'PUT',
    path: '/v1/datasets/hidden',
    headers: {'content-type': 'application/json', authorization: `Bearer ${lake.token}`},
    body: '{"aclMode":"private"}',
  })
})
afterAll(() => lake.close())

function sendAs(role: Role, {method, path, body}: Send): Promise<Answer> {
  const headers = {authorization: `Bearer ${tokens[role]}`, 'content-type': 'application/json'}
  return lake.send({method, path, headers, ...(body !== undefined && {body})})
}

const mutate = '/v2025-02-19/data/mutate/production?dryRun=true'
const act = '/v2025-02-19/data/actions/production'
const mutation = (body: unknown): Send => ({
  method: 'POST',
  path: mutate,
  body: JSON.stringify({mutations: [body]}),
})
const action = (type: string, body: object): Send => ({
  method: 'POST',
  path: act,
  body: JSON.stringify({
    actions: [{actionType: `sanity.action.${type}`, ...body}],
    dryRun: true,
  }),
})
const pair = {publishedId: 'page', draftId: 'drafts.page'}
const set = {patch: {set: {a: 1}}}

const all: Role[] = roles
const writers: Role[] = ['administrator', 'editor', 'contributor']
const editors: Role[] = ['administrator', 'editor']
const administrators: Role[] = ['administrator']

const table: [what: string, request: Send, who: Role[]][] = [
  ['read drafts', {path: '/v1/data/doc/production/drafts.page'}, all],
  ['read a private dataset', {path: '/v1/data/query/hidden?query=*'}, all],
  ['export', {path: '/v1/data/export/hidden'}, all],
  ['read history', {path: '/v1/data/history/production/transactions/page'}, all],
  ['list datasets', {path: '/v1/projects/local/datasets'}, all],
  ['read the roles', {path: '/v2025-07-11/access/project/local/roles'}, all],
  ['create a draft', mutation({create: {_id: 'drafts.new', _type: 'note'}}), writers],
  ['create a draft with a generated id', mutation({create: {_id: 'drafts.', _type: 'n'}}), writers],
  ['patch a draft', mutation({patch: {id: 'drafts.page', set: {a: 1}}}), writers],
  ['delete a draft', mutation({delete: {id: 'drafts.page'}}), writers],
  ['replace a draft', mutation({createOrReplace: {_id: 'drafts.page', _type: 'note'}}), writers],
  ['create a document', mutation({create: {_id: 'new', _type: 'note'}}), editors],
  ['create one without an id', mutation({create: {_type: 'note'}}), editors],
  ['patch a document', mutation({patch: {id: 'page', set: {a: 1}}}), editors],
  ['patch by query', mutation({patch: {query: '*[_type == "note"]', set: {a: 1}}}), editors],
  ['delete a document', mutation({delete: {id: 'page'}}), editors],
  ['write into a release', mutation({delete: {id: 'versions.spring.page'}}), editors],
  ['edit by action', action('document.edit', {...pair, ...set}), writers],
  ['discard', action('document.discard', {draftId: 'drafts.page'}), writers],
  ['publish', action('document.publish', pair), editors],
  ['unpublish', action('document.unpublish', pair), editors],
  ['delete by action', action('document.delete', {publishedId: 'alone'}), editors],
  ['create a release', action('release.create', {releaseId: 'summer'}), editors],
  ['upload', {method: 'POST', path: '/v1/assets/files/production', body: 'text'}, writers],
  [
    'create a dataset',
    {method: 'PUT', path: '/v1/datasets/hidden', body: '{"aclMode":"private"}'},
    administrators,
  ],
  ['delete a dataset', {method: 'DELETE', path: '/v1/datasets/no-such'}, administrators],
  ['list tokens', {path: '/v2025-07-11/access/project/local/robots'}, administrators],
  [
    'create a token',
    {method: 'POST', path: '/v2025-07-11/access/project/local/robots', body: '{}'},
    administrators,
  ],
  [
    'revoke a token',
    {method: 'DELETE', path: '/v2025-07-11/access/project/local/robots/no-such'},
    administrators,
  ],
]

describe('the permissions of each role', () => {
  it.each(table)('%s', async (_what, request, who) => {
    for (const role of roles) {
      const {status, text} = await sendAs(role, request)
      if (who.includes(role)) {
        expect([role, status]).not.toEqual([role, 403])
        expect([role, status]).not.toEqual([role, 401])
      } else {
        expect([role, status]).toEqual([role, 403])
        // The error names the missing permission and the user's role.
        expect(text).toMatch(/permission/)
        expect(text).toContain(role)
      }
      expect(status).toBeLessThan(500)
    }
  })

  it('rejects a whole transaction if one of its mutations is forbidden', async () => {
    const contributor = lake.client({token: tokens.contributor})
    const transaction = contributor
      .transaction()
      .create({_id: 'drafts.both', _type: 'note'})
      .patch('page', (patch) => patch.set({title: 'No'}))
    const error = await transaction.commit().catch((refusal: ClientError) => refusal)
    expect(error).toMatchObject({
      statusCode: 403,
      message: expect.stringContaining('permission "update" required for "page"'),
      details: {
        type: 'mutationError',
        items: [{index: 1, error: {type: 'insufficientPermissionsError', permission: 'update'}}],
      },
    })
    expect(await lake.client().getDocument('drafts.both')).toBeUndefined()
    expect(await lake.client().getDocument('page')).not.toHaveProperty('title')
  })

  it('keep the author in the history after the token is revoked', async () => {
    const {id, token} = await lake.tokenFor('editor')
    await lake.client({token}).create({_id: 'signed', _type: 'note'})
    await sendAs('administrator', {
      method: 'DELETE',
      path: `/v2025-07-11/access/project/local/robots/${id}`,
    })
    const history = await sendAs('viewer', {
      path: '/v1/data/history/production/transactions/signed',
    })
    expect(history.body).toMatchObject({author: id})
    const {body} = await sendAs('viewer', {path: `/v1/users/${id}`})
    expect(body).toMatchObject({id, displayName: 'A editor'})
  })
})

const grantsOf = (role: Role): unknown => documentGrants({kind: 'user', id: 'x', name: 'X', role})

describe('the grants that a role receives', () => {
  it.each(roles)('%s', async (role) => {
    const {body} = await sendAs(role, {path: '/v2021-06-07/users/me'})
    expect(body).toMatchObject({role, roles: [{name: role, title: expect.any(String)}]})
    const grants = await sendAs(role, {path: '/v2021-06-07/projects/local/datasets/production/acl'})
    expect(grants.body).toEqual(grantsOf(role))
  })

  it('are GROQ filters: drafts for contributors, reading for viewers', () => {
    expect(grantsOf('contributor')).toEqual([
      {filter: '_id in path("**")', permissions: ['read', 'history']},
      {filter: '_id in path("drafts.**")', permissions: ['create', 'update']},
    ])
    expect(grantsOf('viewer')).toEqual([
      {filter: '_id in path("**")', permissions: ['read', 'history']},
    ])
    expect(documentGrants({kind: 'anonymous'})).toEqual([
      {filter: '_id in path("*")', permissions: ['read']},
    ])
  })
})
