import {useToast} from '@sanity/ui/toast'
import {useEffect, useRef, useState} from 'react'
import {useClient, type DocumentActionComponent, type SanityDocument} from 'sanity'
import {updateRedirects} from './update-redirects.ts'
import {pathOf, type Addressed} from './plan-redirects.ts'

/**
 * Before a document is published under another address, the old one is made to lead to it. When that fails,
 * nothing is published, so that no link breaks.
 */
export function redirectOldPath(publish: DocumentActionComponent): DocumentActionComponent {
  return function RedirectOldPath(props) {
    const description = publish(props)
    const client = useClient({apiVersion: '2025-02-19'})
    const toast = useToast()
    const [busy, setBusy] = useState(false)
    const {draft, published, version} = props
    const press = description?.onHandle
    // While the redirects are looked up, the Studio may have saved or validated: what is pressed then is the
    // button as it is by that time, not as it was.
    const latest = useRef(press)
    useEffect(() => {
      latest.current = press
    }, [press])
    if (!description || !press || !draft || version) return description
    return {
      ...description,
      disabled: Boolean(description.disabled) || busy,
      onHandle: async () => {
        // Nobody has an old address. The button itself waits until all is saved, when it is pressed at once.
        if (!published || pathOf(addressed(published)) === pathOf(addressed(draft))) {
          press()
          return
        }
        setBusy(true)
        try {
          const plan = await updateRedirects(client, addressed(published), addressed(draft))
          if (plan?.create) {
            toast.push({
              status: 'info',
              title: `Readers who have the old address ${plan.create.from} are sent on.`,
            })
          }
          latest.current?.()
        } catch (error) {
          toast.push({
            status: 'error',
            title: 'It was not published: the old address could not be kept. Try again.',
            description: error instanceof Error ? error.message : undefined,
          })
        } finally {
          setBusy(false)
        }
      },
    }
  }
}

/** A version of a document as the document itself: redirects lead to what is published. */
function addressed(version: SanityDocument): Addressed {
  return {...version, _id: version._id.replace(/^drafts\./, '')}
}
