import type {SanityClient} from '@sanity/client'
import {publishedId as publishedIdOf} from '../lake/store/document-id.ts'
import {eraseDocuments} from '../web/requests/erase-documents.ts'
import {connect} from './import/connect.ts'
import {runCommand, type Command} from './system/command.ts'
import {StartFailure} from './system/start-failure.ts'

const usage = `Usage: npm run requests -- export <how to reach them>
       npm run requests -- erase <how to reach them>

  export   prints all requests of one person as JSON
  erase    erases them with their history; what is erased cannot be brought back,
           except from a backup that was made before

The person is named as they can be reached: the e-mail address or number that they gave.`

interface Found {
  _id: string
  reach?: string
}

/** Implements the legal rights of access and erasure for one person's requests. */
export const requestsCommand: Command = async ({args, loadSettings, print}) => {
  const [command, reach, ...rest] = args
  if ((command !== 'export' && command !== 'erase') || !reach || rest.length > 0) {
    throw new StartFailure(usage)
  }
  const {client, close} = await connect(loadSettings())
  try {
    const found = await findRequests(client, reach)
    print(command === 'export' ? JSON.stringify(found, null, 2) : await erase(client, found))
    return 0
  } finally {
    await close()
  }
}

async function findRequests(client: SanityClient, reach: string): Promise<Found[]> {
  const all = await client.fetch<Found[]>(
    '*[_type == "request"] | order(receivedAt asc)',
    {},
    {perspective: 'raw'},
  )
  return all.filter((request) => bare(request.reach ?? '') === bare(reach))
}

/** Purges the documents, their drafts, and the history of both. Returns what to print. */
async function erase(client: SanityClient, found: Found[]): Promise<string> {
  const ids = [...new Set(found.map(({_id}) => publishedIdOf(_id)))]
  await eraseDocuments(client, ids)
  return ids.length === 1 ? 'One request erased.' : `${ids.length} requests erased.`
}

/** Normalizes a contact: e-mail addresses ignore case, and telephone numbers ignore spacing. */
function bare(reach: string): string {
  return reach.includes('@') ? reach.trim().toLowerCase() : reach.replace(/[^\d+]/g, '')
}

if (import.meta.main) await runCommand(requestsCommand)
