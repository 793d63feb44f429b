import {obey, findJob} from '../../../imports/command.ts'
import {listJobs} from '../../../imports/list-jobs.ts'
import {respondToEditor} from '../../../imports/respond.ts'
import {readPosted} from '../../../http/read-body.ts'
import {siteSettings} from '../../../settings.ts'

/** Lists the imports; with `id`, returns the plan, the report and what was taken back of one. */
export function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('id')
  return respondToEditor(request, async (store) => {
    if (id === null) return listJobs(store)
    const job = await findJob(store, id)
    const [plan, report, takenBack] = await Promise.all(
      (['plan', 'report', 'taken-back'] as const).map((name) => store.read(job.id, name)),
    )
    return {plan, report, takenBack}
  })
}

/** Obeys a command: see `imports/command.ts`. */
export function POST(request: Request): Promise<Response> {
  return respondToEditor(request, async (store) =>
    obey(store, parse(String(await readPosted(request, '/api/imports', siteSettings())))),
  )
}

export const OPTIONS = POST

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
