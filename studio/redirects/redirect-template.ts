import type {Template} from 'sanity'

/** The id of the template for a redirect from a given address. */
export const redirectFrom = 'redirect-from'

/**
 * A redirect whose old address is known already. The list of missing addresses begins one; the menu does not offer it, as it
 * offers no template that needs to know something.
 */
export const redirectTemplate: Template = {
  id: redirectFrom,
  title: 'Redirect from an address',
  description: 'Leads readers on who ask for an address that is missing.',
  schemaType: 'redirect',
  parameters: [{name: 'from', type: 'string', title: 'Old address'}],
  value: ({from}: {from?: string}) => (from ? {from} : {}),
}
