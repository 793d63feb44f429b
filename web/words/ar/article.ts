// Arabic. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed in the plural.
import type {ArticleWords} from '../en/article.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('ar')

export const article: ArticleWords = {
  article: {
    contents: 'المحتويات',
    care: 'إذا كنتم بحاجة إلى أحد الآن',
    by: 'بقلم {names}',
    minutes: (minutes) =>
      count(minutes, {
        one: 'دقيقة قراءة واحدة',
        two: 'دقيقتا قراءة',
        few: '# دقائق قراءة',
        many: '# دقيقة قراءة',
        other: '# دقيقة قراءة',
      }),
    reviewed: 'آخر مراجعة في {date}',
    reviewedBy: 'آخر مراجعة في {date}، راجعها {name}',
    theAuthor: 'بلا اسم',
    about: (name) => `عن ${name}`,
    series: 'سلسلة',
    part: 'الجزء {part} من {parts} في سلسلة {series}',
    previousPart: 'الجزء السابق: {title}',
    nextPart: 'الجزء التالي: {title}',
    neighbours: 'المقالة السابقة والتالية',
    previous: 'السابقة',
    next: 'التالية',
    related: 'مقالات ذات صلة',
    share: 'مشاركة هذه المقالة',
    shareAddress: 'مشاركة هذه المقالة: {address}',
    mail: 'إرسالها بالبريد الإلكتروني',
    copyAddress: 'نسخ العنوان',
    shareSheet: 'مشاركة…',
    invitation: 'دعوة',
    note: 'ملاحظة',
    practice: 'تمرين',
    caution: 'تنبيه',
    table: 'جدول',
    tableOf: (columns) => `جدول: ${columns}`,
    gallery: 'صور',
    download: 'تنزيل',
    sectionLink: (heading) => `رابط إلى القسم «${heading}»`,
  },
  media: {
    video: 'فيديو',
    audio: 'تسجيل',
    at: (kind: string, provider: string) => `${kind} على ${provider}`,
    loadVideo: 'تحميل الفيديو',
    loadAudio: 'تحميل التسجيل',
    contact: (who: string) => `عند التحميل يعرف ${who} عنوان شبكتك ويمكنه حفظ ملفات تعريف الارتباط.`,
    openAt: (provider: string) => `الفتح على ${provider}`,
    transcript: 'النص المكتوب',
    backTo: (title: string) => `العودة إلى «${title}»`,
  },
  notes: {
    notes: 'الحواشي',
    references: 'المراجع',
    footnote: (number) => `الحاشية ${number}`,
    source: (number, locator) => `المصدر ${number}${locator && `، ${locator}`}`,
    backToFootnote: (number, place) =>
      `العودة إلى الحاشية ${number}${place && `، الموضع ${place}`}`,
    backToSource: (number, place) =>
      `العودة إلى الاستشهاد بالمصدر ${number}${place && `، الموضع ${place}`}`,
    showInList: 'العرض في القائمة',
  },
  cite: {
    heading: 'الاستشهاد بهذه المقالة',
    noDate: 'د.ت',
    in: 'في ',
    and: 'و',
    retrieved: (date) => `استُرجع في ${date} من `,
    volume: (volume) => `المجلد ${volume}`,
    number: (number) => `العدد ${number}`,
    thesis: 'رسالة جامعية',
    talk: 'محاضرة',
    page: (page) => `ص ${page}`,
    pages: (pages) => `ص ${pages}`,
  },
}
