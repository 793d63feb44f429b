import type {catalogues} from './catalogues.ts'

/**
 * The words of the page for unexpected errors, by language. They are apart from the catalogues, because browsers load
 * them: Next requires a client component for this page. The file of each catalogue says whether a native reader has
 * checked it.
 */
export const failedWords: Record<keyof typeof catalogues, {heading: string; hint: string}> = {
  en: {
    heading: 'Something went wrong on our side',
    hint: 'This page could not be made. Please try again in a minute, or go to [the first page].',
  },
  de: {
    heading: 'Bei uns ist etwas schiefgegangen',
    hint: 'Diese Seite konnte nicht erstellt werden. Bitte versuchen Sie es in einer Minute noch einmal, oder gehen Sie zu [der Startseite].',
  },
  fr: {
    heading: 'Quelque chose s’est mal passé de notre côté',
    hint: 'Cette page n’a pas pu être créée. Veuillez réessayer dans une minute, ou aller à [la page d’accueil].',
  },
  es: {
    heading: 'Algo ha fallado por nuestra parte',
    hint: 'Esta página no se pudo crear. Inténtelo de nuevo dentro de un minuto, o vaya a [la página de inicio].',
  },
  nl: {
    heading: 'Er ging bij ons iets mis',
    hint: 'Deze pagina kon niet worden gemaakt. Probeer het over een minuut opnieuw, of ga naar [de startpagina].',
  },
  he: {
    heading: 'משהו השתבש אצלנו',
    hint: 'לא היה אפשר ליצור את הדף הזה. נא לנסות שוב בעוד דקה, או לעבור אל [דף הבית].',
  },
  ar: {
    heading: 'حدث خطأ من جانبنا',
    hint: 'لم يكن إنشاء هذه الصفحة ممكناً. يرجى المحاولة بعد دقيقة، أو الانتقال إلى [الصفحة الرئيسية].',
  },
}

/** Returns the words for a language tag, in English for a language without a catalogue. */
export function failedWordsFor(tag: string) {
  const [language = ''] = tag.toLowerCase().split('-')
  const found = Object.entries(failedWords).find(([name]) => name === language)
  return found?.[1] ?? failedWords.en
}
