import {usePerspective, type ObjectInputProps} from 'sanity'

const form = `[data-testid='form-view']`

/**
 * Sanity leaves 32 to 80 pixels above the first field in four places: below the title of the document, the pages that
 * show it, the names of the groups, and above the first label. A writer's text should begin high in the window, so each
 * gets what separates it from its neighbour and no more.
 */
const space = `
[data-testid='document-panel-scroller'] > div:has(> div > div > ${form}) {
  padding-top: 1rem;
}
${form} [data-testid='field-groups'] {
  padding-bottom: 0;
  margin-bottom: -1.75rem;
}
${form} [class*='LocationStack'] {
  margin-bottom: 0.75rem;
}`

/** Hides the words “Published” and “Draft” above the form. They keep their place, so that nothing moves as they appear. */
const withoutVersions = `
[data-testid='document-pane']:has([data-not-stored]) [data-testid='document-perspective-list'] {
  visibility: hidden;
}`

/** Returns whether a document is not stored yet: it is neither a draft nor published. */
export function isUnstored(value: ObjectInputProps['value']): boolean {
  return value?.['_createdAt'] === undefined
}

/**
 * Renders the styles of the form of any document. Sanity has no setting for the versions that it names above the form. In
 * a release they say where a new document will be, so there they stay.
 */
export function FormStyle({value}: Pick<ObjectInputProps, 'value'>) {
  const {selectedReleaseId} = usePerspective()
  const isNew = isUnstored(value) && selectedReleaseId === undefined
  return (
    <>
      <style>{space}</style>
      {isNew && <style data-not-stored>{withoutVersions}</style>}
    </>
  )
}
