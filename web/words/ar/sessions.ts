// Arabic. No native reader has checked this catalogue yet: corrections are welcome. Readers are addressed in the plural.
import type {SessionWords} from '../en/sessions.ts'
import {createCounter} from '../plurals.ts'

const count = createCounter('ar')

/** In the genitive, after “بعد”. */
const months = (number: number) =>
  count(number, {
    one: 'شهر واحد',
    two: 'شهرين',
    few: '# أشهر',
    many: '# شهراً',
    other: '# شهر',
  })

export const sessions: SessionWords = {
  sessions: {
    title: 'الجلسات',
    session: 'جلسة',
    for: 'لمن',
    where: 'أين',
    length: 'المدة',
    fee: 'الأتعاب',
    minutes: (minutes) =>
      count(minutes, {
        one: 'دقيقة واحدة',
        two: 'دقيقتان',
        few: '# دقائق',
        many: '# دقيقة',
        other: '# دقيقة',
      }),
    remote: 'عن بُعد',
    inPerson: 'حضورياً',
    inPersonOrRemote: 'حضورياً أو عن بُعد',
    orRemote: (place) => `\u2068${place}\u2069، أو عن بُعد`,
    free: 'مجاناً',
    onRequest: 'عند الطلب',
    feeOnRequest: 'الأتعاب عند الطلب',
    notFromHere: 'لا يمكن إرسال الطلبات من هنا الآن.',
  },
  invitation: {
    request: 'طلب جلسة',
    closed: 'لا تُقدَّم جلسات جديدة في الوقت الحالي.',
    waitingList: 'هناك قائمة انتظار في الوقت الحالي.',
    joinWaitingList: 'الانضمام إلى قائمة الانتظار',
  },
  form: {
    name: 'اسمكم',
    reach: 'كيف يمكن الوصول إليكم',
    reachHint: 'عنوان بريد إلكتروني أو رقم هاتف.',
    offering: 'نوع الجلسة',
    noOffering: 'لا أعرف بعد',
    times: 'الأوقات التي تناسبكم',
    timesHint:
      'تكفي بضعة أيام وأوقات. يرجى عدم الكتابة هنا عن صحتكم أو قصتكم: سيكون لذلك متسع عندما نتحدث.',
    consent: 'موافقتكم',
    consentText: (number) =>
      `أوافق على حفظ ما أكتبه هنا من أجل الرد عليّ، وعلى محوه بعد ${months(number)}.`,
    privacy: 'الخصوصية',
    required: '(مطلوب)',
    leaveEmpty: 'يرجى ترك هذا فارغاً',
    send: 'إرسال الطلب',
    refusedTitle: 'لم يُرسل بعد · الجلسات',
    refused: 'لم يُرسل بعد: هناك ما يحتاج إلى نظرة أخرى أدناه.',
    nameMissing: 'يرجى كتابة الاسم الذي تودون أن تُنادَوا به.',
    nameLong: 'يرجى كتابة اسم أقصر.',
    reachMissing: 'يرجى ترك عنوان بريد إلكتروني أو رقم هاتف.',
    reachLong: 'هذا أطول من أن يكون عنوان بريد إلكتروني أو رقماً.',
    reachUnclear: 'هذا ليس عنوان بريد إلكتروني (name@example.org) ولا رقم هاتف.',
    timesLong: 'يرجى الاختصار: تكفي بضعة أيام وأوقات.',
    consentMissing: 'من دون موافقتكم لا يمكن حفظ بياناتكم ولا الرد عليها.',
    quick: 'كان ذلك سريعاً جداً. يرجى النظر مرة أخرى، ثم الإرسال.',
    stale: 'ظل هذا النموذج مفتوحاً لوقت طويل. يرجى النظر مرة أخرى، ثم الإرسال.',
    closed: 'لا تُقبل طلبات جديدة في الوقت الحالي.',
    sentBefore: 'أُرسل هذا النموذج من قبل. يرجى النظر مرة أخرى، ثم الإرسال.',
    notStored: 'تعذّر حفظ طلبكم الآن. لم يضع شيء: يرجى إرساله مرة أخرى بعد دقيقة.',
    tooMany: 'وصلت عدة طلبات من اتصالكم. يرجى الانتظار عشر دقائق، ثم الإرسال.',
    notTaken: 'لا يمكن استقبال الطلبات هنا: SANITY_API_WRITE_TOKEN غير معيّن.',
    otherSite: 'لا يمكن إرسال هذا النموذج إلا من صفحته.',
    notTheForm: 'هذا ليس ما يرسله النموذج.',
  },
  sent: {
    title: 'شكراً لكم',
    heading: 'شكراً لكم. وصل طلبكم.',
    text: (number) =>
      `ستتلقون الرد بالطريقة التي طلبتموها. لا يقرأ ما كتبتموه أحد آخر، ويُمحى بعد ${months(number)}.`,
    readOn: 'متابعة القراءة',
  },
  mail: {
    request: 'وصل طلب جلسة',
    waitingList: 'وصل طلب انضمام إلى قائمة الانتظار',
    about: (subject, kind) => `${subject}${kind && ` (${kind})`}.`,
    answer: 'يمكن قراءة الطلب والرد عليه من صندوق الوارد:',
  },
  privacy: {
    title: 'الخصوصية',
    reading: 'القراءة',
    readingText:
      'لا يُحصى أحد هنا ولا يُتعرَّف عليه ولا يُتتبَّع. لا تضع الصفحات أي ملفات ارتباط، ولا تطلب شيئاً من مواقع أخرى: الخطوط والصور وكل ما عداها تأتي من هنا. وإذا اخترتم ألواناً فاتحة أو داكنة، فمتصفحكم هو من يتذكرها.',
    requests: 'طلبات الجلسات',
    requestsText: (number) =>
      `يُحفظ ما تكتبونه في النموذج حيث لا يستطيع قراءته إلا من يردّ عليه: اسمكم، وكيفية الوصول إليكم، والأوقات التي ذكرتموها، ونوع الجلسة، والمقالة التي قادتكم إلى هنا، وما وافقتم عليه. ويُمحى بعد ${months(number)}. راسلونا، فيُرسل إليكم أو يُمحى في الحال.`,
  },
}
