import type {SanityClient} from '@sanity/client'
import {publishedId as publishedIdOf} from '../lake/store/document-id.ts'
import {followerId} from '../web/follow/follower.ts'
import {eraseDocuments} from '../web/requests/erase-documents.ts'
import {connect} from './import/connect.ts'
import {runCommand, type Command} from './system/command.ts'
import {StartFailure} from './system/start-failure.ts'

const usage = `Usage: npm run followers -- list
       npm run followers -- export <e-mail address>
       npm run followers -- erase <e-mail address>

  list     prints the number of followers in each state, and the addresses that get new articles
  export   prints what is stored of one address as JSON
  erase    erases it with its history; what is erased cannot be brought back,
           except from a backup that was made before`

interface Found {
  _id: string
  address?: string
  state?: string
}

/** Implements the legal rights of access and erasure for one follower. */
export const followersCommand: Command = async ({args, loadSettings, print}) => {
  const [command = '', address, ...rest] = args
  const isList = command === 'list' && address === undefined
  const isOfOne = /^(?:export|erase)$/.test(command) && Boolean(address) && rest.length === 0
  if (!isList && !isOfOne) throw new StartFailure(usage)
  const {client, close} = await connect(loadSettings())
  try {
    if (isList) print(list(await findFollowers(client)))
    else {
      const id = followerId(address ?? '')
      const found = await findFollowers(client, id)
      if (command === 'export') print(JSON.stringify(found, null, 2))
      else {
        await eraseDocuments(client, found.length > 0 ? [id] : [])
        print(found.length > 0 ? 'One follower erased.' : 'There is no such follower.')
      }
    }
    return 0
  } finally {
    await close()
  }
}

/** Finds all followers, or the one with an id, and their drafts and versions. */
async function findFollowers(client: SanityClient, id?: string): Promise<Found[]> {
  const all = await client.fetch<Found[]>(
    '*[_type == "follower"] | order(createdAt asc)',
    {},
    {perspective: 'raw'},
  )
  return id === undefined ? all : all.filter(({_id}) => publishedIdOf(_id) === id)
}

function list(found: Found[]): string {
  const count = (state: string) => found.filter((one) => one.state === state).length
  const addresses = found.flatMap(({state, address}) => (state === 'confirmed' ? [address] : []))
  return [
    `${count('confirmed')} confirmed, ${count('pending')} not confirmed yet, ${count('ended')} ended.`,
    ...addresses,
  ].join('\n')
}

if (import.meta.main) await runCommand(followersCommand)
