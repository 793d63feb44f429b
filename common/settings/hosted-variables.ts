import * as v from 'valibot'
import {matching} from './kinds.ts'
import type {Variables} from './variable.ts'

const expectedName = 'a name of small letters, digits and dashes, as Sanity gives it'

/** The settings of Sanity's hosted Content Lake, and the site's tokens. */
export const hostedVariables = {
  NEXT_PUBLIC_SANITY_PROJECT_ID: {
    about: [
      'A project of yours, instead of the embedded lake. The names are those of Sanity’s own packages.',
    ],
    example: '',
    schema: v.optional(matching(/^[a-z0-9-]+$/, expectedName)),
  },
  NEXT_PUBLIC_SANITY_DATASET: {
    about: [],
    example: 'production',
    schema: v.optional(matching(/^~?[a-z0-9][a-z0-9_-]*$/, expectedName), 'production'),
  },
  SANITY_API_READ_TOKEN: {
    about: [
      'A token that may read: for a private dataset, and for drafts in the preview beside the Studio’s forms.',
      'With the embedded lake, npm start gives the site tokens of its own.',
    ],
    example: '',
    schema: v.optional(v.string()),
  },
  SANITY_API_PREVIEW_TOKEN: {
    about: ['Another one for drafts only.'],
    example: '',
    schema: v.optional(v.string()),
  },
  SANITY_API_WRITE_TOKEN: {
    about: [
      'A token that may write: for what readers send the site, and for npm run import into the hosted lake.',
    ],
    example: '',
    schema: v.optional(v.string()),
  },
} satisfies Variables
