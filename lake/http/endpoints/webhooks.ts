import {LakeError} from '../../error.ts'
import {describeAttempt, describeMessage, describeWebhook} from '../../webhooks/describe.ts'
import {isOff, type Webhook} from '../../webhooks/webhook.ts'
import {pathPart, requirePermission, type RequestContext} from '../context.ts'
import {readJsonObject} from '../read-body.ts'
import {respond} from '../respond.ts'

/** The endpoints of Sanity's Webhooks API, which `sanity hooks` uses (`services/hooks.js` in `@sanity/cli`). */
export function listWebhooks(context: RequestContext): Response {
  requirePermission(context, 'manageWebhooks')
  const {manage} = context.lake.webhooks
  return respond(manage.list(projectOf(context)).map(describeWebhook))
}

export async function createWebhook(context: RequestContext): Promise<Response> {
  const {id} = requirePermission(context, 'manageWebhooks')
  const {lake, request} = context
  const given = await readJsonObject(request, lake.limits.mutationBytes)
  const created = await lake.webhooks.manage.create(projectOf(context), given, id)
  return respond(describeWebhook(created), 201)
}

export function getWebhook(context: RequestContext): Response {
  return respond(describeWebhook(webhookOf(context)))
}

/** Replaces the given attributes. */
export async function editWebhook(context: RequestContext): Promise<Response> {
  requirePermission(context, 'manageWebhooks')
  const {lake, request} = context
  const {manage, deliveries} = lake.webhooks
  const given = await readJsonObject(request, lake.limits.mutationBytes)
  const edited = await manage.edit(webhookOf(context), given)
  if (isOff(edited)) deliveries().cancel(edited.id)
  return respond(describeWebhook(edited))
}

export function deleteWebhook(context: RequestContext): Response {
  const webhook = webhookOf(context)
  const {manage, deliveries} = context.lake.webhooks
  manage.remove(webhook)
  deliveries().forget(webhook.id)
  return new Response(null, {status: 204})
}

export function listMessages(context: RequestContext): Response {
  const {id} = webhookOf(context)
  return respond(context.lake.webhooks.deliveries().messages(id).map(describeMessage))
}

export function listAttempts(context: RequestContext): Response {
  const {id} = webhookOf(context)
  return respond(context.lake.webhooks.deliveries().attempts(id).map(describeAttempt))
}

export function getAttempt(context: RequestContext): Response {
  requirePermission(context, 'manageWebhooks')
  const {deliveries} = context.lake.webhooks
  const attempt = deliveries().findAttempt(pathPart(context, 'attempt'))
  if (attempt?.project === projectOf(context)) return respond(describeAttempt(attempt))
  throw new LakeError('not_found', 'There is no attempt with this id. Old ones are deleted.')
}

function webhookOf(context: RequestContext): Webhook {
  requirePermission(context, 'manageWebhooks')
  return context.lake.webhooks.manage.find(projectOf(context), pathPart(context, 'id'))
}

/** The project in the path, or that of the host name. */
function projectOf(context: RequestContext): string {
  return pathPart(context, 'project') || context.project
}
