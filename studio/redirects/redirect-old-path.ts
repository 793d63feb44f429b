import {useToast} from '@sanity/ui/toast'
import {useEffect, useRef, useState} from 'react'
import {useClient, type DocumentActionComponent, type SanityDocument} from 'sanity'
import {updateRedirects} from './update-redirects.ts'
import {pathOf, type Addressed} from './plan-redirects.ts'

/**
 * Wraps "Publish" so that a changed path is first redirected to the new one. If that fails, nothing is
 * published, so that no link breaks.
 */
export function redirectOldPath(publish: DocumentActionComponent): DocumentActionComponent {
  return function RedirectOldPath(props) {
    const description = publish(props)
    const client = useClient({apiVersion: '2025-02-19'})
    const toast = useToast()
    const [busy, setBusy] = useState(false)
    const {draft, published, version} = props
    const press = description?.onHandle
    // While the redirects are fetched, the Studio may save or validate, so the latest handler is called.
    const latest = useRef(press)
    useEffect(() => {
      latest.current = press
    }, [press])
    if (!description || !press || !draft || version) return description
    return {
      ...description,
      disabled: Boolean(description.disabled) || busy,
      onHandle: async () => {
        // Without an old path there is nothing to redirect. Call the button at once: it waits by itself until
        // everything is saved.
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

/** Returns a version under its published id, because redirects point to published documents. */
function addressed(version: SanityDocument): Addressed {
  return {...version, _id: version._id.replace(/^drafts\./, '')}
}
