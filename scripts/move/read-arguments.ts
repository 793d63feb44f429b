import {parseArgs} from 'node:util'
import {StartFailure} from '../system/start-failure.ts'

const usage = `Usage: npm run move -- --to hosted | --from hosted [--dry-run]

  --to hosted        moves the content of the lake here into a dataset of Sanity’s hosted Content Lake
  --from hosted      moves the content of a hosted dataset into the lake here
  --dry-run          checks both ends and shows the plan; writes nothing

  --project <id>     the hosted project; without it, NEXT_PUBLIC_SANITY_PROJECT_ID
  --dataset <name>   the hosted dataset; without it, NEXT_PUBLIC_SANITY_DATASET
  --here <name>      the dataset of the lake here; without it, NEXT_PUBLIC_SANITY_DATASET
  --create <mode>    creates the target’s dataset if there is none: private or public
  --replace          replaces documents that are at the target with other content
  --keep             leaves them as they are
  --with-requests    moves requests for a session, too
  --with-followers   moves followers’ addresses and their mails, too

The token of the hosted project is SANITY_API_WRITE_TOKEN.`

/**
 * Reads the arguments of `npm run move`.
 *
 * @throws StartFailure that says what is wrong, with the usage
 */
export function readArguments(args: string[]) {
  const {to, from, project, dataset, here, create, replace, keep, ...flags} = parse(args)
  if ((to ?? from) === undefined) throw new StartFailure(usage)
  if (to !== undefined && from !== undefined) throw misused('Give --to or --from, not both.')
  if ((to ?? from) !== 'hosted') {
    throw misused(`The other end is "${to ?? from}", but can only be "hosted".`)
  }
  if (create !== undefined && create !== 'private' && create !== 'public') {
    throw misused(`--create is "${create}", but must be private or public.`)
  }
  if (replace && keep) throw misused('Give --replace or --keep, not both.')
  return {
    toHosted: to === 'hosted',
    project,
    dataset,
    here,
    create,
    consent: replace ? 'replace' : keep ? 'keep' : 'none',
    dryRun: flags['dry-run'],
    withRequests: flags['with-requests'],
    withFollowers: flags['with-followers'],
  } as const
}

function misused(sentence: string): StartFailure {
  return new StartFailure(`${sentence}\n\n${usage}`)
}

function parse(args: string[]) {
  const flag = {type: 'boolean', default: false} as const
  const text = {type: 'string'} as const
  try {
    return parseArgs({
      args,
      options: {
        to: text,
        from: text,
        project: text,
        dataset: text,
        here: text,
        create: text,
        replace: flag,
        keep: flag,
        'dry-run': flag,
        'with-requests': flag,
        'with-followers': flag,
      },
    }).values
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error))
  }
}
