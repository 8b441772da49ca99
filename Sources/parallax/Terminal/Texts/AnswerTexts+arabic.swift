import Collecting
import SurveyModel

/// The lines are in logical order; the terminal turns them.
extension AnswerTexts {
  static let arabic = AnswerTexts(
    language: .arabic,
    keys: Keys(back: "ر", save: "ح", help: "م", yes: "ن", send: "إرسال", no: "ل", change: "غ"),
    question: .arabic, check: .arabic, consent: .arabic, promise: .arabic, ending: .arabic,
    link: .arabic)
}

extension AnswerTexts.Question {
  static let arabic = Self(
    page: { "الصفحة \($0) من \($1)" },
    question: { "السؤال \($0) من \($1)" },
    line: { "\($0) من \($1): \($2)" },
    mixedHeading: RoleWords(
      leader: "ما تراه في القسم الذي تقوده", frontline: "ما تراه في قسمك"),
    profileHeading: "عنك (يمكنك تخطي هذا)",
    openHeading: "بكلماتك أنت",
    leaveOut: "تخطٍّ",
    hint: .arabic(
      zero: hintWords("# حرف"), one: hintWords("حرف واحد"), two: hintWords("حرفين"),
      few: hintWords("# أحرف"), many: hintWords("# حرفًا"), other: hintWords("# حرف")),
    notOnScale: {
      "\($0) ليس في القائمة. اكتب رقمًا من \($1) إلى \($2)، أو ? لعبارة «لا أعرف»، أو - للتخطي."
    },
    notAnOption: { "\($0) ليس في القائمة. اكتب أحد الأرقام، أو - للتخطي." },
    dontKnowNotOffered: "لا يوجد خيار «لا أعرف» لهذا السؤال. اكتب أحد الأرقام، أو - للتخطي.",
    tooLong: { length, most in
      "عدد الأحرف \(length)، والمساحة تكفي \(letters(most)). من فضلك اختصر النص."
    },
    yourAnswer: "إجابتك",
    enterKeeps: { " (Enter يُبقي: \($0))" },
    lineKeys: "[ر (b) رجوع، ح (s) حفظ وخروج، م (h) كيف تُحمى إجاباتك]",
    arrows: "↑↓ اختيار   ",
    screenKeys: "Enter التالي   ر (b) رجوع   ح (s) حفظ وخروج   م (h) كيف تُحمى إجاباتك",
    openScreenKeys: "Enter التالي   Esc رجوع   Ctrl-C حفظ وخروج",
    draft: "لا تُعرض إجاباتك وحدها أبدًا. تُحفظ أولًا بأول؛ ولا يقرأ أحد مسودة.",
    openDraft: "ما تكتبه يُحفظ أولًا بأول؛ ولا يقرأ أحد مسودة.",
    helpKeys: "Enter متابعة   ح (s) حفظ وخروج")

  private static func hintWords(_ room: String) -> String {
    "ما تكتبه يُعرض كما هو حرفيًا: لا تذكر أسماء. المساحة تكفي \(room)."
  }

  private static let letters = PluralForms.arabic(
    zero: "# حرف", one: "حرفًا واحدًا", two: "حرفين", few: "# أحرف", many: "# حرفًا",
    other: "# حرف")
}

extension AnswerTexts.Check {
  static let arabic = Self(
    title: "مراجعة",
    heading: "راجع قبل الإرسال",
    answered: { answered, asked, dontKnow in
      "أجبت عن \(answered) من \(questions(asked))"
        + (dontKnow == 0 ? "." : "، منها \(dontKnow) بعبارة «لا أعرف».")
    },
    noComment: "لم تكتب أي تعليق.",
    comments: .always("عدد التعليقات: #."),
    afterSending: """
      بعد الإرسال لا يمكنك تغيير إجاباتك؛ وبالإيصال يمكنك سحبها إلى أن يُغلق الاستبيان.
      """,
    screenKeys: "ن (y) أرسل إجاباتي   ر (b) رجوع   ح (s) حفظ وخروج",
    prompt: "اكتب إرسال (send) للإرسال، أو ر (b) للرجوع، أو ح (s) للحفظ والخروج:",
    promptAgain: "اكتب إرسال (send) أو ر (b) أو ح (s):")

  private static let questions = PluralForms.arabic(
    zero: "# سؤال", one: "سؤال واحد", two: "سؤالين", few: "# أسئلة", many: "# سؤالًا",
    other: "# سؤال")
}

extension AnswerTexts.Consent {
  static let arabic = Self(
    yes: ["نعم", "ن"], no: ["لا", "ل"],
    nowYes: "الآن: نعم، أوافق",
    nowNo: "الآن: لا",
    agreed: "أنت توافق على عرض نتائج القادة (غ لتغيير ذلك).",
    declined: "أنت لا توافق على عرض نتائج القادة (غ لتغيير ذلك).",
    screenKeys: "ن (y) نعم، أوافق   ل (n) لا   Enter متابعة   ح (s) حفظ وخروج",
    prompt: "اكتب نعم (yes) أو لا (no) (Enter يُبقيه كما هو، ح (s) حفظ وخروج):",
    promptAgain: "اكتب نعم (yes) أو لا (no) أو Enter أو ح (s):",
    draft: "لا تُعرض إجاباتك وحدها أبدًا إلا إذا وافقت. ولا يقرأ أحد مسودة.")
}

extension AnswerTexts.Promise {
  static let arabic = Self(
    openUntil: { "مفتوح حتى \($0)" },
    youAre: {
      "تجيب بصفتك \($0 == .leader ? "قائدًا" : "من موظفي الخطوط الأمامية")، في \($1)."
    },
    heading: "وعدنا لك",
    notRight: "غير صحيح؟ اخرج بالمفتاح ح (s)، ثم اكتب الأمر نفسه مع --wrong-place في آخره.",
    decline: "تفضّل عدم المشاركة؟ الأمر نفسه مع --decline يقول ذلك.",
    takes: .arabic(
      zero: takesWords("# دقيقة"), one: takesWords("دقيقة واحدة"), two: takesWords("دقيقتين"),
      few: takesWords("# دقائق"), many: takesWords("# دقيقة"), other: takesWords("# دقيقة")),
    kept: "تُحفظ إجاباتك أولًا بأول: افتح الرابط نفسه للمتابعة.")

  private static func takesWords(_ minutes: String) -> String {
    "يستغرق ذلك حوالي \(minutes). يمكنك تخطي أي عبارة تريد."
  }
}

extension AnswerTexts.Ending {
  static let arabic = Self(
    saved: "تم الحفظ. الرابط نفسه يتابع من حيث توقفت.",
    thanks: "وصلت إجاباتك. شكرًا لك.",
    receipt: { "إيصالك: \($0)" },
    meaning: "به يمكنك أن ترى أن إجاباتك قد عُدّت. ولا يؤدي إليها.",
    first: "كانت إجاباتك قد وصلت من قبل، والأولى هي المحسوبة.")
}

extension AnswerTexts.Link {
  static let arabic = Self(
    incomplete: .init(
      words: "هذا الرابط غير كامل",
      hint: "انسخ الرابط كله من دعوتك، مع الأحرف الستة والعشرين في آخره."),
    unknown: .init(
      words: "هذا الرابط غير معروف هنا", hint: "تأكد من أنه كامل، أو اسأل من أرسله إليك."),
    revoked: .init(
      words: "تم سحب هذا الرابط", hint: "إذا كان لديك رابط أحدث فاستخدمه؛ وإلا فاسأل من أرسله إليك."
    ),
    spent: { .init(words: "وصلت إجاباتك من قبل، والأولى هي المحسوبة", hint: "إيصالك: \($0)") },
    notYetOpen: { .init(words: "تُقبل الإجابات ابتداءً من \($0)", hint: "احتفظ بالرابط وعد حينها.") },
    closed: {
      .init(
        words: "انتهى هذا الاستبيان في \($0)",
        hint: "لم يعد بالإمكان قبول إجابات. ما لم يُرسل لا يُحسب.")
    })
}
