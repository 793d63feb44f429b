import {requireUser, type Call, type Route} from '../call.ts'
import {respond} from '../respond.ts'
import {versionSegment as v} from '../version.ts'

/**
 * Questions about parts of Sanity's service that a lake of one's own does not have: plans, trials, news,
 * telemetry. The true answer is that there is nothing, and the Studio is content with it. Of the features
 * that a plan would have, the lake has releases and scheduled drafts, and as many as one likes.
 */
const answers: Record<string, unknown> = {
  'GET /ping': {},
  'GET /data/ping/:dataset': {},
  'GET /help': {},
  'GET /access/requests/me': [],
  // Of what a plan may include, the lake has these.
  'GET /features': ['contentReleases', 'singleDocRelease'],
  'GET /geoip/country': {country: null},
  'GET /intake/telemetry-status': {status: 'denied'},
  'POST /intake/batch': {},
  'POST /intake/feedback': {},
  // No Studio has to send its schema: the lake needs none.
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
    // No plan counts releases here: as many as anybody can make.
    data: {
      datasetReleaseLimit: Number.MAX_SAFE_INTEGER,
      orgActiveReleaseLimit: null,
      // The Studio asks again and again until this is a number.
      orgMeteredActiveReleaseCount: 0,
    },
  },
  'GET /projects/:project/user-applications': [],
  'GET /user-applications': [],
  'GET /aliases': [],
  'GET /datasets/:dataset/settings/embeddings': {enabled: false},
  'GET /projects/:project/datasets/:dataset/settings/embeddings': {enabled: false},
  'GET /projects/:project/datasets/:dataset/settings/indexing': {},
  'GET /invitations/project/:project': [],
  'GET /schedules/:project/:dataset': {schedules: []},
  // The Studio throws on the page of a published release if this is an object without `featureTypes`.
  'GET /subscriptions/project/:project': null,
}

/** Names that only those who are logged in may ask with. */
const personal =
  /^(GET|POST) \/(access|aliases|datasets|descriptors|invitations|projects|schedules|subscriptions|user-applications)\b/

export const quietRoutes: Route[] = Object.entries(answers).map(([question, answer]) => {
  const [method = '', path = ''] = question.split(' ')
  return {
    methods: [method],
    path: v + path,
    endpoint(call: Call) {
      if (personal.test(question)) requireUser(call)
      return respond(answer)
    },
  }
})
