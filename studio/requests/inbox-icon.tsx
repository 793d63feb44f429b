import {InboxIcon} from '@sanity/icons/Inbox'
import {apiVersion} from '../lists/live-list.ts'
import {useLiveQuery} from '../lists/use-live-query.ts'
import {ofStatus} from './of-status.ts'

const query = {fetch: `count(*[${ofStatus('new')}])`, listen: '*[_type == "request"]'}

/** The icon beside “Requests”: how many are new, which a writer would otherwise see only after two clicks. */
export function InboxIconWithCount() {
  const count = useLiveQuery<number>(
    query,
    {},
    {perspective: 'drafts', apiVersion, tag: 'desk.inbox'},
  )
  if (!count) return <InboxIcon />
  return (
    <span title={`${count} new`} style={badge}>
      {count > 99 ? '99+' : count}
    </span>
  )
}

/** As large as an icon, whose place clips what is larger. */
const badge = {
  display: 'inline-block',
  minWidth: '1.5em',
  paddingInline: '0.3em',
  borderRadius: '0.75em',
  background: 'var(--card-focus-ring-color, currentColor)',
  color: 'var(--card-bg-color, canvas)',
  fontSize: '0.8em',
  fontWeight: 600,
  lineHeight: 1.4,
  textAlign: 'center',
} as const
