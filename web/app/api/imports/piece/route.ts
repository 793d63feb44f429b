import {WrongPosition} from '../../../../../common/imports/job-store.ts'
import {CommandError, findJob} from '../../../../imports/command.ts'
import {describeJob} from '../../../../imports/list-jobs.ts'
import {respondToEditor} from '../../../../imports/respond.ts'
import {readPosted} from '../../../../http/read-body.ts'
import {siteSettings} from '../../../../settings.ts'

/**
 * Stores a piece of an upload: `POST ?id=…&offset=…` with its bytes. Returns how many bytes have arrived. If the piece does
 * not begin there, nothing is stored, and the Studio goes on at the right place. So an upload that was cut off continues.
 */
export function POST(request: Request): Promise<Response> {
  const {searchParams} = new URL(request.url)
  return respondToEditor(request, async (store) => {
    const job = await findJob(store, searchParams.get('id'))
    const offset = Number(searchParams.get('offset'))
    const piece = await readPosted(request, '/api/imports/piece', siteSettings())
    if ((await describeJob(store, job)).phase !== 'uploading') {
      throw new CommandError(409, 'The upload of this file is already complete.')
    }
    if (offset + piece.length > job.size) {
      throw new CommandError(409, 'The file has changed while it was uploaded. Give it again.')
    }
    try {
      return {received: await store.append(job, offset, piece)}
    } catch (error) {
      if (error instanceof WrongPosition) return {received: error.received}
      throw error
    }
  })
}

export const OPTIONS = POST
