import type {SanityClient} from '@sanity/client'
import {connect} from './import/connect.ts'
import {loadSettings} from './system/load-settings.ts'
import {runMain, StartFailure} from './system/start-failure.ts'

const usage = `Usage: npm run requests -- export <how to reach them>
       npm run requests -- erase <how to reach them>

  export   prints all requests of one person as JSON
  erase    erases them; what is erased cannot be brought back

The person is named as they can be reached: the e-mail address or number that they gave.`

interface Found {
  _id: string
  reach?: string
}

// What the law calls access and erasure: one person's requests, whoever asks for it.
await runMain(async () => {
  const [command, reach, ...rest] = process.argv.slice(2)
  if ((command !== 'export' && command !== 'erase') || !reach || rest.length > 0) {
    throw new StartFailure(usage)
  }
  const {client, close} = await connect(loadSettings())
  try {
    const found = await findRequests(client, reach)
    if (command === 'export') console.log(JSON.stringify(found, null, 2))
    else await erase(client, found)
    return 0
  } finally {
    await close()
  }
})

async function findRequests(client: SanityClient, reach: string): Promise<Found[]> {
  const all = await client.fetch<Found[]>(
    '*[_type == "request"] | order(receivedAt asc)',
    {},
    {perspective: 'raw'},
  )
  return all.filter((request) => bare(request.reach ?? '') === bare(reach))
}

async function erase(client: SanityClient, found: Found[]): Promise<void> {
  if (found.length > 0) {
    const transaction = client.transaction()
    for (const {_id} of found) transaction.delete(_id)
    await transaction.commit()
  }
  console.log(found.length === 1 ? 'One request erased.' : `${found.length} requests erased.`)
}

/** Addresses are the same whatever their case; numbers, however they are spaced. */
function bare(reach: string): string {
  return reach.includes('@') ? reach.trim().toLowerCase() : reach.replace(/[^\d+]/g, '')
}
