import SurveyModel

/// The English words of a promise.
///
/// A sentence stands here only if the program keeps it.
struct EnglishPromise {
  let promise: Promise
  let end: String

  /// The language of the survey's own words.
  let language: Language

  let lede = "It can be made stricter while the survey runs, and never looser."

  /// Which tables could ever contain the person.
  var seen: PromiseText.Section {
    var lines = promise.settings.noise.map(noisy) ?? results
    lines.append(
      promise.settings.noise == nil
        ? .init("How many answered, by department and role, never who") : noisyCounts)
    if promise.asksForWords {
      lines.append(
        .init(
          "Comments only from groups of ", strong: "\(promise.minimumComments) or more",
          ", in mixed order, word for word: leave out names"))
    }
    return PromiseText.Section(heading: "What your leaders see", lines: lines)
  }

  private var results: [PromiseText.Line] {
    let names = promise.places.filter { $0.telling == .results }.map(\.name)
    guard let first = names.first else {
      return [.init("No results: the whole organisation has too few people for that")]
    }
    let rest = names.dropFirst().dropLast().map { ", of \($0) above it" }.joined()
    let whole = names.count > 1 ? ", and of all of \(names[names.count - 1])" : ""
    let k = promise.minimumGroup
    let breakdowns = promise.breakdowns.map { question in
      PromiseText.Line(
        "Results also by “\(question.text[language])”, in groups that are large enough")
    }
    return [
      .init(
        "Results of ", strong: first, rest + whole + ": averages and counts, no single answers"),
      .init("Each only if at least ", strong: "\(k) leaders and \(k) frontline", " answered there"),
    ] + withheld + consent + [tiers] + breakdowns
  }

  private var withheld: [PromiseText.Line] {
    promise.places.compactMap { place in
      switch place.telling {
      case .results: nil
      case .nothing(let few):
        .init("", strong: place.name, " has too few \(people(few)) to be shown on its own")
      case .direction:
        .init(
          "Of ", strong: place.name,
          direction + " With so few leaders, one of them may guess what the others said.")
      case .consent:
        .init(
          "Of ", strong: place.name,
          ", with fewer than \(promise.minimumGroup) leaders, only if each of them who answers agrees "
            + "to it by name, and \(promise.minimumGroup) frontline answered there")
      }
    }
  }

  /// What few leaders are told who may agree to be shown, and what their frontline is told.
  private var consent: [PromiseText.Line] {
    guard !promise.openPlaces.isEmpty else { return [] }
    guard promise.asksForConsent else {
      return [
        .init(
          "If these few leaders agree, their side is shown though people will know whose answers they "
            + "are; yours stays one of at least \(promise.minimumGroup)")
      ]
    }
    return [
      .init(
        "You are asked before the first question: ", strong: "without your yes none of it is shown",
        ", and you can take it back until you send"),
      .init(
        "Whether somebody agreed or not is kept nowhere unless all did; who knows that you answered "
          + "may guess it from what is shown"),
    ]
  }

  /// What is told where a direction is.
  private var direction: String {
    """
     only which side is rosier, never how many leaders or by how much, and the frontline’s \
    average to half a point.
    """
  }

  private func people(_ few: [Role]) -> String {
    few.map { $0 == .leader ? "leaders" : "frontline" }.joined(separator: " and ")
  }

  private var tiers: PromiseText.Line {
    promise.settings.isByTier
      ? .init("Results also by level of leadership, in groups that are large enough")
      : .init("Leaders and frontline apart, but no finer level of leadership")
  }

  /// What no report shows.
  var unseen: PromiseText.Section {
    PromiseText.Section(
      heading: "What nobody sees",
      lines: [
        .init("Your name beside an answer: it is not kept there, nor is your link"),
        .init("When you answered, and from which address: neither is kept"),
        promise.settings.noise == nil
          ? .init("A result of a group smaller than is said here") : exactNumbers,
        .init("An answer you left out, or changed before sending"),
      ])
  }

  /// Who can see it, and from when on.
  var readers: PromiseText.Section {
    PromiseText.Section(
      heading: "Who sees it, and when",
      lines: [
        .init(
          "Those who run the survey make the reports, and may pass them to anybody in ",
          strong: promise.organisation.rawValue),
        .init("They also see who has answered, to remind the others, but not what"),
        .init(
          "No result exists before the survey closes, as planned on ", strong: end,
          "; then the box is opened, once"),
        .init(
          "Until then answers lie sealed: opening them takes both the survey’s key and its "
            + "database"),
      ])
  }

  /// What becomes of the answers.
  var keeping: PromiseText.Section {
    var lines: [PromiseText.Line] = [
      .init(
        "On the way your answers are kept encrypted with your link, until you send them or the "
          + "survey closes"),
      .init("After closing they are stored in mixed order, with department and level only"),
    ]
    if promise.isOneOfFew {
      lines.append(
        .init(
          "You are one of few on your level in ", strong: promise.department,
          ": no report gives numbers of so few"
            + (promise.asksForConsent ? " unless all of you agree" : "")
            + ", but whoever holds the database itself could guess which answers are yours"))
    }
    if promise.isPanel {
      lines.append(
        .init(
          "A code joins your answers of several surveys: whoever holds both the key of the links and "
            + "the database can tell which answers are yours, also after closing"))
    }
    return PromiseText.Section(heading: "What happens with your answers", lines: lines + deletion)
  }

  private var deletion: [PromiseText.Line] {
    func line(_ what: String, _ days: Int?) -> PromiseText.Line {
      guard let days else { return .init("No day is set on which \(what) are deleted") }
      return .init(
        "\(what.prefix(1).uppercased() + what.dropFirst()) are deleted ", strong: "\(days) days",
        " after the survey closes")
    }
    return [
      line("your name and your link", promise.retention.days),
      line("the stored answers", promise.retention.responseDays),
    ]
  }
}
