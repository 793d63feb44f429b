import {InboxIcon} from '@sanity/icons/Inbox'
import {apiVersion} from '../lists/live-list.ts'
import {useLiveQuery} from '../lists/use-live-query.ts'
import {ofStatus} from './of-status.ts'

const query = {fetch: `count(*[${ofStatus('new')}])`, listen: '*[_type == "request"]'}

/** The icon beside “Requests”, with how many are new: otherwise a writer sees them only after two clicks. */
export function InboxIconWithCount() {
  const count = useLiveQuery<number>(
    query,
    {},
    {perspective: 'drafts', apiVersion, tag: 'desk.inbox'},
  )
  return (
    <span style={{position: 'relative', display: 'inline-block'}}>
      <InboxIcon />
      {count ? (
        <span title={`${count} new`} style={badge}>
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </span>
  )
}

const badge = {
  position: 'absolute',
  insetBlockStart: '-0.7em',
  insetInlineStart: '1.1em',
  minWidth: '1.5em',
  padding: '0 0.35em',
  borderRadius: '1em',
  background: 'var(--card-focus-ring-color, currentColor)',
  color: 'var(--card-bg-color, canvas)',
  fontSize: '0.6em',
  fontWeight: 600,
  lineHeight: 1.5,
  textAlign: 'center',
} as const
