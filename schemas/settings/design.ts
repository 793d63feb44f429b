import {defineField} from 'sanity'
import {accents, fontPairs} from '../../web/shared/design.ts'
import {pictureField} from '../fields/picture.ts'

/** How the site looks: its name at the top, its icon, one accent and one pair of fonts. */
export function designField() {
  return defineField({
    name: 'design',
    type: 'object',
    group: 'design',
    title: 'Look',
    description: 'Without any choice here, the site looks as it does from the start.',
    fields: [
      pictureField({
        name: 'logo',
        description:
          'A picture at the top of every page, in place of the name. About 50 pixels high in the end; on dark pages it stands on a light ground.',
      }),
      defineField({
        name: 'wordmark',
        type: 'string',
        description:
          'Or other words at the top of every page, if the name of the site is too long for it. They are left out if there is a logo.',
        validation: (rule) =>
          rule.max(40).warning('This is long for the top of a phone. Can it be shorter?'),
      }),
      defineField({
        name: 'icon',
        type: 'image',
        options: {hotspot: true},
        title: 'Small icon',
        description:
          'In the tab of the browser and on the home screen of phones: a square, simple picture, at least 180 pixels wide.',
      }),
      defineField({
        name: 'accent',
        type: 'string',
        title: 'Accent colour',
        description: 'The colour of links and buttons. Each can be read well in light and in dark.',
        options: {list: choices(accents), layout: 'radio'},
      }),
      defineField({
        name: 'fonts',
        type: 'string',
        description: 'None of them comes from another site.',
        options: {list: choices(fontPairs), layout: 'radio'},
      }),
      defineField({
        name: 'shareImage',
        type: 'image',
        options: {hotspot: true},
        title: 'Picture for shared links',
        description:
          'For pages without a picture of their own, wider than high. Empty: a picture with the title of the page.',
      }),
    ],
  })
}

function choices(names: Record<string, string>): {title: string; value: string}[] {
  return Object.entries(names).map(([value, title]) => ({title, value}))
}
