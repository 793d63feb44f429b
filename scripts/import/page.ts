/** What a saved page says, as far as plain text can tell. Every word of the page is in it somewhere. */
export interface Page {
  /** Null when the page does not begin with something like a title. */
  title: string | null
  /** The article, with the call to action (if any) at its place. */
  body: PageBlock[]
  callToAction: Invitation | null
  /** The author's own paragraphs about themselves. */
  bio: string[]
  /** The titles of the neighbours, from “Previous” and “Next”. */
  previous: string | null
  next: string | null
  /** Lines that belong to no article, such as a footer. They are reported and not imported. */
  leftOut: string[]
  /** What a person should look at, in whole sentences. */
  unsure: string[]
}

export type PageBlock =
  | {kind: 'heading' | 'paragraph' | 'bullet' | 'number'; text: string}
  | {kind: 'callToAction'}

/** A sentence that asks the reader to do something, taken apart as the site's settings have it. */
export interface Invitation {
  /** The sentence as the page has it. */
  sentence: string
  /** The words before the link. Empty when the whole sentence is the link. */
  text: string
  /** The words of the link. Null when the page's link says nothing by itself. */
  label: string | null
}
