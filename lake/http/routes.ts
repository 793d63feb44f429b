import {acl} from './endpoints/acl.ts'
import {actions} from './endpoints/actions.ts'
import {serveFile, serveImage, uploadFile, uploadImage} from './endpoints/assets.ts'
import {authFetch, authId, authProviders, logout} from './endpoints/auth.ts'
import type {Endpoint, Route} from './context.ts'
import {checkCors} from './endpoints/check-cors.ts'
import {addCorsOrigin, listCorsOrigins} from './endpoints/cors-origins.ts'
import {
  deleteDataset,
  editDataset,
  getDataset,
  listDatasets,
  putDataset,
} from './endpoints/datasets.ts'
import {doc} from './endpoints/doc.ts'
import {exportData} from './endpoints/export.ts'
import {
  documentAtMoment,
  documentEvents,
  releaseEvents,
  transactionLog,
} from './endpoints/history.ts'
import {getKeyValues, putKeyValues} from './endpoints/key-value.ts'
import {listen} from './endpoints/listen.ts'
import {live} from './endpoints/live.ts'
import {logIn, loginPage} from './endpoints/login.ts'
import {getMember, listMembers} from './endpoints/members.ts'
import {mutate} from './endpoints/mutate.ts'
import {getProject, listProjects} from './endpoints/projects.ts'
import {query} from './endpoints/query.ts'
import {quietRoutes} from './endpoints/quiet.ts'
import {countEvent} from './endpoints/recent-events.ts'
import {references} from './endpoints/references.ts'
import {createRobot, deleteRobot, listRobots, listRoles, rotateRobot} from './endpoints/robots.ts'
import {socket} from './endpoints/socket.ts'
import {listTokens} from './endpoints/tokens.ts'
import {currentUser, users} from './endpoints/users.ts'
import {
  createWebhook,
  deleteWebhook,
  editWebhook,
  getAttempt,
  getWebhook,
  listAttempts,
  listMessages,
  listWebhooks,
} from './endpoints/webhooks.ts'
import {versionSegment as v} from './version.ts'

const resource = '/projects/:project/datasets/:dataset'

/** All routes of the lake, with their endpoints. The first match wins. */
export const routes: Route[] = [
  on('GET POST', `${v}/data/query/:dataset`, query),
  on('GET', `${v}/data/doc/:dataset/:ids`, doc),
  on('POST', `${v}/data/mutate/:dataset`, mutate),
  on('POST', `${v}/data/actions/:dataset`, actions),
  on('GET', `${v}/data/listen/:dataset`, listen),
  on('GET', `${v}/data/live/events/:dataset`, live),
  on('GET', `${v}/data/history/:dataset/events/documents/:ids`, documentEvents),
  on('GET', `${v}/data/history/:dataset/events/releases/:name`, releaseEvents),
  on('GET', `${v}/data/history/:dataset/transactions/:ids?`, transactionLog),
  on('GET', `${v}/data/history/:dataset/documents/:ids`, documentAtMoment),
  on('GET', `${v}/data/references/:dataset/documents/:id/to`, references),
  on('GET', `${v}/socket/:dataset`, socket),
  on('GET', `${v}/data/export/:dataset`, exportData),

  // The same, as clients with the option `resource` request them.
  on('GET POST', `${v}${resource}/query`, inProject(query)),
  on('GET', `${v}${resource}/doc/:ids`, inProject(doc)),
  on('POST', `${v}${resource}/mutate`, inProject(mutate)),
  on('POST', `${v}${resource}/actions`, inProject(actions)),
  on('GET', `${v}${resource}/listen`, inProject(listen)),
  on('GET', `${v}${resource}/live/events`, inProject(live)),

  on('POST', `${v}/assets/images/:dataset`, uploadImage),
  on('POST', `${v}/assets/files/:dataset`, uploadFile),
  on('GET', '/images/:project/:dataset/:file/:vanity?', serveImage),
  on('GET', '/files/:project/:dataset/:file/:vanity?', serveFile),

  on('GET', `${v}/datasets`, listDatasets),
  on('GET', `${v}/datasets/:dataset`, getDataset),
  on('PUT', `${v}/datasets/:dataset`, putDataset),
  on('PATCH', `${v}/datasets/:dataset`, editDataset),
  on('DELETE', `${v}/datasets/:dataset`, deleteDataset),
  on('GET', `${v}/projects`, listProjects),
  on('GET', `${v}/projects/:project`, getProject),
  on('GET', `${v}/projects/:project/datasets`, listDatasets),
  on('GET', `${v}/projects/:project/datasets/:dataset`, getDataset),
  on('PUT', `${v}/projects/:project/datasets/:dataset`, putDataset),
  on('PATCH', `${v}/projects/:project/datasets/:dataset`, editDataset),
  on('DELETE', `${v}/projects/:project/datasets/:dataset`, deleteDataset),
  on('GET', `${v}/projects/:project/datasets/:dataset/acl`, acl),

  on('GET', `${v}/access/project/:project/robots`, listRobots),
  on('POST', `${v}/access/project/:project/robots`, createRobot),
  on('DELETE', `${v}/access/project/:project/robots/:id`, deleteRobot),
  on('POST', `${v}/access/robots/me/rotate`, rotateRobot),
  on('GET', `${v}/access/project/:project/roles`, listRoles),
  on('GET', `${v}/access/project/:project/users`, listMembers),
  on('GET', `${v}/access/project/:project/users/:id`, getMember),
  on('GET', `${v}/projects/:project/tokens`, listTokens),
  on('GET', `${v}/tokens`, listTokens),
  on('GET', `${v}/projects/:project/cors`, listCorsOrigins),
  on('POST', `${v}/projects/:project/cors`, addCorsOrigin),
  on('GET', `${v}/cors`, listCorsOrigins),
  on('POST', `${v}/cors`, addCorsOrigin),

  on('GET', `${v}/hooks/projects/:project`, listWebhooks),
  on('POST', `${v}/hooks/projects/:project`, createWebhook),
  on('GET', `${v}/hooks/projects/:project/attempts/:attempt`, getAttempt),
  on('GET', `${v}/hooks/projects/:project/:id`, getWebhook),
  on('PUT PATCH', `${v}/hooks/projects/:project/:id`, editWebhook),
  on('DELETE', `${v}/hooks/projects/:project/:id`, deleteWebhook),
  on('GET', `${v}/hooks/projects/:project/:id/messages`, listMessages),
  on('GET', `${v}/hooks/projects/:project/:id/attempts`, listAttempts),
  on('GET', `${v}/hooks/:id/messages`, listMessages),

  on('GET', `${v}/users/me`, currentUser),
  on('GET', `${v}/users/me/keyvalue/:keys`, getKeyValues),
  on('PUT', `${v}/users/me/keyvalue`, putKeyValues),
  on('POST', `${v}/recent-events/:name`, countEvent),
  on('GET', `${v}/users/:ids`, users),
  on('GET', `${v}/projects/:project/users/:ids`, users),
  on('GET', `${v}/auth/providers`, authProviders),
  on('GET', `${v}/auth/id`, authId),
  on('GET', `${v}/auth/login/token`, loginPage),
  on('POST', `${v}/auth/login/token`, logIn),
  on('GET', `${v}/auth/fetch`, authFetch),
  on('POST', `${v}/auth/logout`, logout),
  on('GET', `${v}/check/cors`, checkCors),

  ...quietRoutes,
]

/** These requests name their project in the path only. */
function inProject(endpoint: Endpoint): Endpoint {
  return (context) => endpoint({...context, project: context.path['project'] ?? context.project})
}

function on(methods: string, path: string, endpoint: Endpoint): Route {
  return {methods: methods.split(' '), path, endpoint}
}
