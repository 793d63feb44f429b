import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {useToast} from '@sanity/ui/toast'
import {useMemo} from 'react'
import {leftOutNotice} from './left-out.ts'
import {pasteBehavior} from './paste-behavior.ts'

/** Pastes and drops of other programs become text of the schema; what cannot come along is told. */
export function PastePlugin() {
  const {push} = useToast()
  const behaviors = useMemo(
    () => [
      pasteBehavior((leftOut) => {
        const notice = leftOutNotice(leftOut)
        if (notice) push({status: 'info', closable: true, duration: 12_000, ...notice})
      }),
    ],
    [push],
  )
  return <BehaviorPlugin behaviors={behaviors} />
}
