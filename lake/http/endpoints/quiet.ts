import {requireUser, type RequestContext, type Route} from '../context.ts'
import {respond} from '../respond.ts'
import {versionSegment as v} from '../version.ts'

/**
 * Constant responses for parts of Sanity's service that this lake lacks: plans, trials, news, telemetry. They
 * are empty in the form that the Studio accepts. Releases and scheduled drafts are enabled without a limit.
 */
const responses: Record<string, unknown> = {
  'GET /ping': {},
  'GET /data/ping/:dataset': {},
  'GET /help': {},
  'GET /access/requests/me': [],
  // The plan features that the lake supports.
  'GET /features': ['contentReleases', 'singleDocRelease'],
  'GET /geoip/country': {country: null},
  'GET /intake/telemetry-status': {status: 'denied'},
  'POST /intake/batch': {},
  'POST /intake/feedback': {},
  // The lake needs no schema, so the Studio need not upload its own.
  'POST /descriptors/claim': {synchronization: {type: 'complete'}},
  'GET /journey/announcements': [],
  'GET /journey/asset-limit': [],
  'GET /journey/comments': [],
  'GET /journey/content-releases': [],
  'GET /journey/document-limit': [],
  'GET /journey/scheduled-drafts': [],
  'GET /journey/tasks': [],
  'GET /journey/trial': null,
  'GET /projects/:project/grants': {},
  'GET /projects/:project/new-content-release-allowed': {
    // There is no plan with a limit.
    data: {
      datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
      orgActiveReleaseLimit: null,
      // The Studio repeats the request until this is a number.
      orgMeteredActiveReleaseCount: 0,
    },
  },
  'GET /projects/:project/user-applications': [],
  'GET /user-applications': [],
  'GET /aliases': [],
  // The plugin of AI Assist, which some of Sanity's starters have, then says that it is not enabled.
  'GET /assist/tasks/instruction/:dataset/status': {
    enabled: false,
    initialized: false,
    validToken: false,
  },
  'GET /datasets/:dataset/settings/embeddings': {enabled: false},
  'GET /projects/:project/datasets/:dataset/settings/embeddings': {enabled: false},
  'GET /projects/:project/datasets/:dataset/settings/indexing': {},
  'GET /invitations/project/:project': [],
  'GET /schedules/:project/:dataset': {schedules: []},
  // The Studio throws on the page of a published release if this is an object without `featureTypes`.
  'GET /subscriptions/project/:project': null,
}

/** Paths that need a user. */
const personal =
  /^(GET|POST) \/(access|aliases|assist|datasets|descriptors|invitations|projects|schedules|subscriptions|user-applications)\b/

export const quietRoutes: Route[] = Object.entries(responses).map(([key, body]) => {
  const [method = '', path = ''] = key.split(' ')
  return {
    methods: [method],
    path: v + path,
    endpoint(context: RequestContext) {
      if (personal.test(key)) requireUser(context)
      return respond(body)
    },
  }
})
