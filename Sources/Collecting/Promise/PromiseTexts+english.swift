extension PromiseTexts {
  static let english = PromiseTexts(
    lede: "It can be made stricter while the survey runs, and never looser.",
    seen: .english, unseen: .english, readers: .english, keeping: .english)
}

extension PromiseTexts.Seen {
  static let english = Self(
    heading: "What your leaders see",
    results: { places in
      let above = places.dropFirst().dropLast().map { ", of \($0) above it" }.joined()
      let whole = places.count > 1 ? ", and of all of \(places[places.count - 1])" : ""
      return .init(
        "Results of ", strong: places[0],
        above + whole + ": averages and counts, no single answers")
    },
    threshold: {
      .init(
        "Each only if at least ", strong: "\($0) leaders and \($0) frontline", " answered there")
    },
    noResults: .init("No results: the whole organisation has too few people for that"),
    tooFew: { place, roles in
      let people =
        switch roles {
        case .leaders: "leaders"
        case .frontline: "frontline"
        case .both: "leaders and frontline"
        }
      return .init("", strong: place, " has too few \(people) to be shown on its own")
    },
    direction: {
      .init(
        "Of ", strong: $0,
        """
         only which side is rosier, never how many leaders or by how much, and the frontline’s \
        average to half a point. With so few leaders, one of them may guess what the others said.
        """)
    },
    ifAgreed: { place, minimum in
      .init(
        "Of ", strong: place,
        """
        , with fewer than \(minimum) leaders, only if each of them who answers agrees to it by name, \
        and \(minimum) frontline answered there
        """)
    },
    youAreAsked: .init(
      "You are asked before the first question: ", strong: "without your yes none of it is shown",
      ", and you can take it back until you send"),
    agreementKept: .init(
      """
      Whether somebody agreed or not is kept nowhere unless all did; who knows that you answered \
      may guess it from what is shown
      """),
    othersMayAgree: {
      .init(
        """
        If these few leaders agree, their side is shown though people will know whose answers they \
        are; yours stays one of at least \($0)
        """)
    },
    byLevel: .init("Results also by level of leadership, in groups that are large enough"),
    notByLevel: .init("Leaders and frontline apart, but no finer level of leadership"),
    byAnswer: { .init("Results also by “\($0)”, in groups that are large enough") },
    howMany: .init("How many answered, by department and role, never who"),
    noisyAverages: { places in
      let above = places.dropFirst().dropLast().map { ", of \($0) above it" }.joined()
      let whole = places.count > 1 ? ", and of all of \(places[places.count - 1])" : ""
      return .init(
        "Averages of ", strong: places[0],
        above + whole + ", with noise: to each number chance adds something, once and for all")
    },
    likelihood: {
      .init(
        "Whatever you answer, nothing that is published becomes more than ",
        strong: "\(PromiseTexts.decimal($0, point: ".")) times",
        " as likely by it: the noise hides what one person said, also in small groups")
    },
    noisyCounts: .init(
      "How many answered, in tenths while the survey runs and with noise afterwards, never who"),
    comments: {
      .init(
        "Comments only from groups of ", strong: "\($0) or more",
        ", in mixed order, word for word: leave out names")
    })
}

extension PromiseTexts.Unseen {
  static let english = Self(
    heading: "What nobody sees",
    name: .init("Your name beside an answer: it is not kept there, nor is your link"),
    time: .init("When you answered, and from which address: neither is kept"),
    smallGroup: .init("A result of a group smaller than is said here"),
    exactNumber: .init("An exact number: to each of them chance adds something"),
    discarded: .init("An answer you left out, or changed before sending"))
}

extension PromiseTexts.Readers {
  static let english = Self(
    heading: "Who sees it, and when",
    makers: {
      .init(
        "Those who run the survey make the reports, and may pass them to anybody in ", strong: $0)
    },
    reminders: .init("They also see who has answered, to remind the others, but not what"),
    closing: {
      .init(
        "No result exists before the survey closes, as planned on ", strong: $0,
        "; then the box is opened, once")
    },
    sealed: .init(
      "Until then answers lie sealed: opening them takes both the survey’s key and its database"))
}

extension PromiseTexts.Keeping {
  static let english = Self(
    heading: "What happens with your answers",
    onTheWay: .init(
      """
      On the way your answers are kept encrypted with your link, until you send them or the survey \
      closes
      """),
    withdrawal: .init(
      """
      With the receipt you can take them back until the survey closes; your link stays used then, \
      because nothing in the database joins it to the ballot; nobody is told, but who has your link or \
      your receipt can see it and do it too
      """),
    stored: .init("After closing they are stored in mixed order, with department and level only"),
    oneOfFew: { department, unlessAgreed in
      let unless = unlessAgreed ? " unless all of you agree" : ""
      return .init(
        "You are one of few on your level in ", strong: department,
        """
        : no report gives numbers of so few\(unless), but whoever holds the database itself could \
        guess which answers are yours
        """)
    },
    panel: .init(
      """
      A code joins your answers of several surveys: whoever holds both the key of the links and \
      the database can tell which answers are yours, also after closing
      """),
    nameKept: .init("No day is set on which your name and your link are deleted"),
    nameDeleted: {
      .init(
        "Your name and your link are deleted ", strong: englishDays($0), " after the survey closes")
    },
    answersKept: .init("No day is set on which the stored answers are deleted"),
    answersDeleted: {
      .init("The stored answers are deleted ", strong: englishDays($0), " after the survey closes")
    })

  private static let englishDays = PluralForms.oneAndOther(one: "# day", other: "# days")
}
