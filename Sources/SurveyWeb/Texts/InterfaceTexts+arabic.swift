import Collecting

extension InterfaceTexts {
  /// The pages in Arabic.
  static let arabic = InterfaceTexts(
    language: .arabic, page: .arabic, start: .arabic, question: .arabic, check: .arabic,
    receipt: .arabic, notice: .arabic)
}

extension PageTexts {
  static let arabic = PageTexts(
    skip: "انتقل إلى المحتوى",
    promiseLine: "لا تُعرض إجاباتك وحدها أبدًا.",
    promiseLink: "كيف تُحمى إجاباتك",
    helpLink: "مساعدة",
    languageChoice: "اللغة",
    newTab: "(يُفتح في علامة تبويب جديدة)",
    back: "رجوع",
    help: """
      لديك أسئلة، أو هناك خطأ ما؟ اسأل الشخص الذي أرسل إليك الرابط. لا ترسل إليه إجاباتك ولا الرابط \
      نفسه.
      """,
    helpWithContact: { "لديك أسئلة، أو هناك خطأ ما؟ \($0) لا ترسل إجاباتك ولا الرابط نفسه." })
}

extension StartTexts {
  static let arabic = StartTexts(
    openUntil: { "مفتوح حتى \($0)" },
    lede: .arabic(
      zero: ledeWords("الأسئلة نفسها"), one: ledeWords("السؤال نفسه"),
      two: ledeWords("السؤالين نفسيهما"), few: ledeWords("الأسئلة نفسها، وهي # أسئلة"),
      many: ledeWords("الأسئلة نفسها، وهي # سؤالًا"), other: ledeWords("الأسئلة نفسها، وهي # سؤال")),
    takes: "المدة",
    minutes: { "حوالي \(minuteForms($0))، في \(pageForms($1))" },
    youAre: "تجيب بصفتك",
    roles: RoleWords(leader: "قائدًا", frontline: "من موظفي الخطوط الأمامية"),
    inDepartment: "، في",
    notRight: "غير صحيح؟",
    stop: "التوقف والمتابعة",
    stopMeaning: "تُحفظ إجاباتك أولًا بأول؛ افتح الرابط نفسه للمتابعة",
    leaveOut: "التخطي",
    leaveOutMeaning: "أي سؤال تريد",
    start: "ابدأ",
    goOn: "تابع من حيث توقفت",
    promiseHeading: "وعدنا لك")

  private static func ledeWords(_ questions: String) -> String {
    """
    يجيب القادة وموظفو الخطوط الأمامية عن \(questions). وتبيّن النتيجة أين يرى الطرفان الشيء نفسه، \
    وأين يختلفان.
    """
  }

  private static let minuteForms = PluralForms.arabic(
    zero: "# دقيقة", one: "دقيقة واحدة", two: "دقيقتين", few: "# دقائق", many: "# دقيقة",
    other: "# دقيقة")

  private static let pageForms = PluralForms.arabic(
    zero: "# صفحة قصيرة", one: "صفحة قصيرة واحدة", two: "صفحتين قصيرتين",
    few: "# صفحات قصيرة", many: "# صفحة قصيرة", other: "# صفحة قصيرة")
}

extension QuestionTexts {
  static let arabic = QuestionTexts(
    part: { "الجزء \($0) من \($1)" },
    page: { "الصفحة \($0) من \($1)" },
    minutesLeft: .arabic(
      zero: "بقيت # دقيقة", one: "بقيت دقيقة واحدة تقريبًا", two: "بقيت دقيقتان تقريبًا",
      few: "بقيت # دقائق تقريبًا", many: "بقيت # دقيقة تقريبًا", other: "بقيت # دقيقة تقريبًا"),
    mixedHeading: RoleWords(
      leader: "ما تراه في القسم الذي تقوده", frontline: "ما تراه في قسمك"),
    levelsHeading: "المستوى الآن، والمستوى المطلوب",
    levelsIntroduction: "اختر مستوى لليوم، ومستوى لما بعد اثني عشر شهرًا.",
    levelsMeanings: "معنى المستويات",
    openHeading: "بكلماتك أنت",
    openIntroduction: "فقط إذا أردت. ما تكتبه يُعرض كما هو حرفيًا: لا تذكر أسماء.",
    profileHeading: "قليلًا عنك",
    profileIntroduction:
      "فقط إذا أردت. تُعرض الإجابات لمجموعات كبيرة بما يكفي، ولا تُعرض أبدًا لشخص واحد.",
    lastPart: "الجزء الأخير",
    leaveOut: "تخطٍّ",
    textHint: .arabic(
      zero: "حتى # حرف. يمكن تركه فارغًا.", one: "حتى حرف واحد. يمكن تركه فارغًا.",
      two: "حتى حرفين. يمكن تركه فارغًا.", few: "حتى # أحرف. يمكن تركه فارغًا.",
      many: "حتى # حرفًا. يمكن تركه فارغًا.", other: "حتى # حرف. يمكن تركه فارغًا."),
    carryOn: "متابعة",
    later: "حفظ وإكمال لاحقًا",
    errorPrefix: "خطأ:",
    problem: "هناك مشكلة",
    kept: "حفظنا كل ما اخترته وكتبته.",
    notOffered: "اختر إحدى الإجابات المعروضة، أو تخطَّ السؤال",
    tooLong: { length, most in "اختصر النص إلى \(letters(most))؛ عدد أحرفه الآن \(length)" },
    inQuestion: { "\($0): «\($1)»" })

  private static let letters = PluralForms.arabic(
    zero: "# حرف", one: "حرف واحد", two: "حرفين", few: "# أحرف", many: "# حرفًا",
    other: "# حرف")
}

extension CheckTexts {
  static let arabic = CheckTexts(
    heading: "راجع قبل الإرسال",
    lede: { answered, asked in "أجبت عن \(answered) من \(questions(asked))." },
    afterSending: """
      بعد الإرسال لا يمكنك تغيير إجاباتك؛ وبالإيصال يمكنك سحبها إلى أن يُغلق الاستبيان.
      """,
    missingHeading: "بلا إجابة",
    missing: { "الصفحة \($0) · تم تخطيه، ولا بأس بذلك" },
    missingPage: { "الصفحة \($0) من \($1)" },
    missingOnPage: .arabic(
      zero: "لم يتم تخطي أي سؤال", one: "تم تخطي سؤال واحد، ولا بأس بذلك",
      two: "تم تخطي سؤالين، ولا بأس بذلك", few: "تم تخطي # أسئلة، ولا بأس بذلك",
      many: "تم تخطي # سؤالًا، ولا بأس بذلك", other: "تم تخطي # سؤال، ولا بأس بذلك"),
    dontKnowHeading: "«لا أعرف»",
    dontKnow: { "الصفحة \($0) · تُحسب إجابةً: عدم المعرفة معلومة أيضًا" },
    commentsHeading: "بكلماتك أنت",
    commentMeaning: "يُعرض كما هو حرفيًا: لا تذكر أسماء.",
    answer: "أجب",
    change: "غيّر",
    about: { ": \($0)" },
    nothingMissing: "لا ينقص شيء.",
    send: "أرسل إجاباتي")

  private static let questions = PluralForms.arabic(
    zero: "# سؤال", one: "سؤال واحد", two: "سؤالين", few: "# أسئلة", many: "# سؤالًا",
    other: "# سؤال")
}

extension ReceiptTexts {
  static let arabic = ReceiptTexts(
    heading: "وصلت إجاباتك",
    lede: "شكرًا لك. إنها تُحسب الآن مع غيرها، ولم تعد مرتبطة باسم.",
    againHeading: "إجابتك الأولى هي المحسوبة",
    againLede: "أُرسلت إجابات عبر هذا الرابط من قبل، وقد وصلت. لم يتغير شيء.",
    receipt: "إيصالك",
    meaning: """
      اطبعه أو دوّنه. إنه يبيّن أن إجاباتك وصلت، ولا يؤدي إلى إجاباتك، لا لك ولا لأي شخص آخر. \
      احتفظ به لنفسك: فمن يملكه يستطيع سحب إجاباتك إلى أن يُغلق الاستبيان.
      """,
    nextHeading: "ماذا يحدث بعد ذلك",
    untilThen: { "حتى \($0)" },
    untilThenMeaning: "الاستبيان مفتوح. الإجابات مختومة، ولا يرى أحد أي نتيجة.",
    afterwards: "بعد ذلك",
    afterwardsMeaning: """
      تُخلط الإجابات وتُعدّ، إجابات القادة وإجابات الخطوط الأمامية على السواء، وتظهر النتائج.
      """,
    done: "يمكنك إغلاق هذه الصفحة.")
}

extension NoticeTexts {
  static let arabic = NoticeTexts(
    landing: Words(
      heading: "نظرتان إلى الشيء نفسه",
      lines: [
        "هنا يجيب القادة وموظفو الخطوط الأمامية عن الاستبيان نفسه.",
        "للمشاركة، افتح الرابط الشخصي الموجود في دعوتك.",
      ]),
    test: Words(
      heading: "هذا الرابط للتجربة",
      lines: [
        "وصل مع رسالة أُرسلت لتجربة الدعوات.",
        "في الدعوة الحقيقية يفتح الرابط الشخصي الأسئلة هنا. أما هذا فلا يخص أحدًا، "
          + "وفتحه لم يغيّر شيئًا.",
      ]),
    saved: Words(
      heading: "إجاباتك محفوظة",
      lines: [
        "للمتابعة، افتح الرابط الموجود في دعوتك مرة أخرى، على هذا الجهاز أو غيره.",
        "يمكنك إغلاق هذه الصفحة.",
      ]),
    savedUntil: { "الاستبيان مفتوح حتى \($0). لا تُحسب إلا الإجابات المرسلة." },
    unknown: Words(
      heading: "لا نعرف هذا الرابط",
      lines: [
        "ربما قُطع جزء منه عند النسخ: افتح الرابط من دعوتك مرة أخرى، أو انسخه كاملًا.",
        "أو انتهى استبيانه وحُذفت روابطه.",
      ]),
    revoked: Words(
      heading: "استُبدل هذا الرابط",
      lines: [
        "تم سحبه ولم يعد صالحًا للاستخدام.",
        "إذا كانت لديك دعوة أحدث فاستخدمها؛ وإلا فاسأل الشخص الذي أرسل إليك هذه الدعوة.",
      ]),
    notYetOpen: {
      Words(
        heading: "هذا الاستبيان لم يُفتح بعد",
        lines: ["يُفتح في \($0).", "احتفظ برابطك: سيعمل في ذلك الوقت."])
    },
    closed: Words(
      heading: "أُغلق هذا الاستبيان",
      lines: ["لم يعد يستقبل إجابات. شكرًا على زيارتك."]),
    noSheet: Words(
      heading: "افتح رابطك مرة أخرى",
      lines: [
        """
        انتهت زيارتك في هذا المتصفح، أو لم يُفتح فيه أي رابط؛ لذلك لا تعرف هذه الصفحة إجابات من تعرض، ولا \
        تعرض إجابات أحد.
        """,
        """
        لم يضع شيء: ما أجبت عنه محفوظ، وما أرسلته وصل. للمتابعة افتح الرابط الموجود في دعوتك مرة أخرى.
        """,
      ]),
    otherSheet: Words(
      heading: "فُتح رابط آخر هنا",
      lines: [
        "بعد أن فتحت هذه الصفحة، فُتح رابط شخص آخر في هذا المتصفح.",
        "لم يُحفظ شيء. افتح رابطك أنت مرة أخرى: ما أجبت عنه من قبل محفوظ.",
      ]),
    notHere: Words(
      heading: "لا توجد صفحة هنا",
      lines: ["للمشاركة، افتح الرابط الشخصي الموجود في دعوتك."]),
    foreign: Words(
      heading: "جاء هذا من موقع آخر",
      lines: ["لم يُحفظ شيء. افتح الرابط الموجود في دعوتك وتابع من هناك."]),
    tooLarge: Words(
      heading: "كان النص أطول من اللازم",
      lines: ["لم يُحفظ منه شيء. ارجع واختصر ما كتبته."]),
    notAForm: Words(
      heading: "لم نتمكن من قراءة ذلك",
      lines: ["لم يُحفظ شيء. ارجع وحاول مرة أخرى."]),
    failed: {
      Words(
        heading: "حدث خطأ من جانبنا",
        lines: [
          "ما حفظته من قبل ما زال محفوظًا. ارجع وحاول مرة أخرى بعد دقيقة.",
          "إذا تكرر ذلك، فأعطِ هذا الرقم للشخص الذي أرسل إليك الرابط: \($0)",
        ])
    })
}
