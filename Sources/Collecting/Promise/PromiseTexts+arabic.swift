extension PromiseTexts {
  static let arabic = PromiseTexts(
    lede: "يمكن أن يصبح هذا الوعد أشد أثناء الاستبيان، ولا يمكن تخفيفه أبدًا.",
    seen: .arabic, unseen: .arabic, readers: .arabic, keeping: .arabic)
}

extension PromiseTexts.Seen {
  static let arabic = Self(
    heading: "ما يراه قادتك",
    results: { places in
      let above = places.dropFirst().dropLast().map { "، و\($0) فوقه" }.joined()
      let whole = places.count > 1 ? "، و\(places[places.count - 1]) كلها" : ""
      return .init(
        "نتائج ", strong: places[0], above + whole + ": متوسطات وأعداد، ولا إجابات مفردة")
    },
    threshold: {
      .init(
        "كل نتيجة تظهر فقط إذا أجاب هناك على الأقل ",
        strong: "\(arabicLeaders($0)) و\(arabicFrontline($0))")
    },
    noResults: .init("لا نتائج: عدد الأشخاص في المؤسسة كلها أقل من أن يسمح بذلك"),
    tooFew: { place, roles in
      let people =
        switch roles {
        case .leaders: "عدد القادة"
        case .frontline: "عدد موظفي الخطوط الأمامية"
        case .both: "عدد القادة وعدد موظفي الخطوط الأمامية"
        }
      return .init("", strong: place, ": \(people) أقل من أن تُعرض نتائجه وحدها")
    },
    direction: {
      .init(
        "من ", strong: $0,
        """
         لا يُقال إلا أي الجانبين يرى الأمر أفضل، ولا يُقال عدد القادة ولا مقدار الفرق، ويُذكر متوسط \
        الخطوط الأمامية مقربًا إلى نصف نقطة. ومع هذا العدد القليل من القادة قد يخمن أحدهم ما قاله \
        الآخرون.
        """)
    },
    ifAgreed: { place, minimum in
      .init(
        "من ", strong: place,
        """
        ، وفيه أقل من \(arabicLeaders(minimum))، فقط إذا وافق على ذلك باسمه كل من يجيب منهم، وأجاب \
        هناك \(arabicFrontline(minimum))
        """)
    },
    youAreAsked: .init(
      "تُسأل قبل السؤال الأول: ", strong: "دون موافقتك لا يُعرض شيء من ذلك",
      "، ويمكنك سحبها إلى أن ترسل"),
    agreementKept: .init(
      """
      موافقة أي شخص أو عدمها لا تُحفظ في أي مكان إلا إذا وافق الجميع؛ ومن يعرف أنك أجبت قد يخمنها مما \
      يُعرض
      """),
    othersMayAgree: {
      .init(
        """
        إذا وافق هؤلاء القادة القلائل يُعرض جانبهم، مع أن الناس سيعرفون إجابات من هي؛ أما إجابتك فتبقى \
        واحدة من \(arabicAnswers($0)) على الأقل
        """)
    },
    byLevel: .init("نتائج بحسب مستوى القيادة أيضًا، في مجموعات كبيرة بما يكفي"),
    notByLevel: .init("القادة والخطوط الأمامية كلٌّ على حدة، دون مستويات قيادة أدق"),
    byAnswer: { .init("نتائج بحسب «\($0)» أيضًا، في مجموعات كبيرة بما يكفي") },
    howMany: .init("كم شخصًا أجاب، بحسب القسم والدور، دون معرفة من هم"),
    noisyAverages: { places in
      let above = places.dropFirst().dropLast().map { "، و\($0) فوقه" }.joined()
      let whole = places.count > 1 ? "، و\(places[places.count - 1]) كلها" : ""
      return .init(
        "متوسطات ", strong: places[0],
        above + whole + "، مع تشويش: تضيف الصدفة إلى كل رقم شيئًا، مرة واحدة ونهائيًا")
    },
    likelihood: {
      .init(
        "مهما كانت إجابتك، لا يصبح احتمال أي شيء يُنشر بسببها أكثر من ", strong: arabicTimes($0),
        " من احتماله بدونها: التشويش يخفي ما قاله شخص واحد، حتى في المجموعات الصغيرة")
    },
    noisyCounts: .init(
      "كم شخصًا أجاب، بالأعشار أثناء الاستبيان ومع تشويش بعده، دون معرفة من هم"),
    comments: {
      .init(
        "التعليقات فقط من مجموعات فيها ", strong: "\($0) أو أكثر",
        "، بترتيب مخلوط وكما كُتبت: لا تذكر أسماء")
    })

  private static func arabicTimes(_ factor: Double) -> String {
    guard factor >= 100 else { return "\(PromiseTexts.decimal(factor, point: ".")) مرة" }
    return wholeTimes(Int(factor.rounded()))
  }

  private static let wholeTimes = PluralForms.arabic(
    zero: "# مرة", one: "مرة واحدة", two: "مرتين", few: "# مرات", many: "# مرة", other: "# مرة")

  private static let arabicAnswers = PluralForms.arabic(
    zero: "# إجابة", one: "إجابة واحدة", two: "إجابتين", few: "# إجابات", many: "# إجابة",
    other: "# إجابة")

  static let arabicLeaders = PluralForms.arabic(
    zero: "# قائد", one: "قائد واحد", two: "قائدان", few: "# قادة", many: "# قائدًا",
    other: "# قائد")

  private static let arabicFrontline = PluralForms.arabic(
    zero: "# موظف من الخطوط الأمامية", one: "موظف واحد من الخطوط الأمامية",
    two: "موظفان من الخطوط الأمامية", few: "# موظفين من الخطوط الأمامية",
    many: "# موظفًا من الخطوط الأمامية", other: "# موظف من الخطوط الأمامية")
}

extension PromiseTexts.Unseen {
  static let arabic = Self(
    heading: "ما لا يراه أحد",
    name: .init("اسمك بجانب إجابة: لا يُحفظ هناك، ولا يُحفظ رابطك"),
    time: .init("متى أجبت ومن أي عنوان: لا يُحفظ أي منهما"),
    smallGroup: .init("نتيجة مجموعة أصغر مما ذُكر هنا"),
    exactNumber: .init("رقم دقيق: تضيف الصدفة إلى كل رقم شيئًا"),
    discarded: .init("إجابة تركتها فارغة أو غيّرتها قبل الإرسال"))
}

extension PromiseTexts.Readers {
  static let arabic = Self(
    heading: "من يرى ذلك، ومتى",
    makers: {
      .init("القائمون على الاستبيان يعدّون التقارير، ويمكنهم تمريرها إلى أي شخص في ", strong: $0)
    },
    reminders: .init("ويرون أيضًا من أجاب، لتذكير الآخرين، ولكن لا يرون الإجابات"),
    closing: {
      .init(
        "لا توجد أي نتيجة قبل إغلاق الاستبيان، والموعد المقرر هو ", strong: $0,
        "؛ عندئذ يُفتح الصندوق مرة واحدة")
    },
    sealed: .init(
      "حتى ذلك الحين تبقى الإجابات مختومة: لا تُفتح إلا بمفتاح الاستبيان وقاعدة بياناته معًا"))
}

extension PromiseTexts.Keeping {
  static let arabic = Self(
    heading: "ماذا يحدث لإجاباتك",
    onTheWay: .init(
      "أثناء الإجابة تُحفظ إجاباتك مشفّرة برابطك، إلى أن ترسلها أو يُغلق الاستبيان"),
    withdrawal: .init(
      """
      بالإيصال يمكنك سحبها إلى أن يُغلق الاستبيان؛ ويبقى رابطك عندئذ مستعملًا لأن لا شيء في \
      قاعدة البيانات يربطه بالإجابات؛ ولا يُبلَّغ أحد، لكن من يملك رابطك أو إيصالك يستطيع أن يرى ذلك وأن يفعله
      """),
    stored: .init("بعد الإغلاق تُخزَّن بترتيب مخلوط، مع القسم والمستوى فقط"),
    oneOfFew: { department, unlessAgreed in
      let unless = unlessAgreed ? " إلا إذا وافقتم جميعًا" : ""
      return .init(
        "أنت من القلائل في مستواك في ", strong: department,
        """
        : لا يعرض أي تقرير أرقامًا عن عدد قليل كهذا\(unless)، لكن من يملك قاعدة البيانات نفسها قد \
        يخمن أي الإجابات إجاباتك
        """)
    },
    panel: .init(
      """
      رمز يربط إجاباتك في عدة استبيانات: من يملك مفتاح الروابط وقاعدة البيانات معًا يمكنه معرفة أي \
      الإجابات إجاباتك، حتى بعد الإغلاق
      """),
    nameKept: .init("لم يُحدد يوم لحذف اسمك ورابطك"),
    nameDeleted: {
      .init("يُحذف اسمك ورابطك بعد ", strong: arabicDays($0), " من إغلاق الاستبيان")
    },
    answersKept: .init("لم يُحدد يوم لحذف الإجابات المخزنة"),
    answersDeleted: {
      .init("تُحذف الإجابات المخزنة بعد ", strong: arabicDays($0), " من إغلاق الاستبيان")
    })

  private static let arabicDays = PluralForms.arabic(
    zero: "# يوم", one: "يوم واحد", two: "يومين", few: "# أيام", many: "# يومًا", other: "# يوم")
}
