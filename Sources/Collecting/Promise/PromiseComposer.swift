import Foundation
import SurveyModel

/// Chooses the sentences that hold of a promise; which they are is the same in every language.
struct PromiseComposer {
  let promise: Promise
  let texts: PromiseTexts

  /// The end of the wave, as the reader writes a date.
  let end: String

  /// The language of the survey's own words.
  let language: Language

  /// What is said of code words.
  let codeWords: CodeWordTexts

  /// The sections in their order.
  var sections: [PromiseText.Section] { own + [seen, unseen, readers, keeping] }

  /// What the wave says in words of its own; nothing where it says nothing.
  var own: [PromiseText.Section] { own(without: []) }

  /// What the wave says in words of its own, but for some kinds.
  func own(without: Set<WaveTexts.Kind>) -> [PromiseText.Section] {
    let texts = promise.texts.texts(in: language).filter { !without.contains($0.kind) }
    guard !texts.isEmpty else { return [] }
    let spoken = InterfaceLanguage(serving: language)
    let labels = WaveTextLabels(spoken)
    return [
      PromiseText.Section(
        heading: labels.heading,
        lines: texts.map {
          PromiseText.Line("", strong: labels[$0.kind], "\(spoken.colon) \($0.text)")
        })
    ]
  }

  /// Which tables could ever contain the person.
  var seen: PromiseText.Section {
    let comments = promise.asksForWords ? [texts.seen.comments(promise.minimumComments)] : []
    let told = promise.settings.noise.map { noisy($0) + [texts.seen.noisyCounts] }
    return PromiseText.Section(
      heading: texts.seen.heading,
      lines: (told ?? results + [texts.seen.howMany]) + comments + rows)
  }

  /// What is said of rows of answer sheets; nothing where none leaves.
  private var rows: [PromiseText.Line] {
    guard promise.settings.disclosure != .nothing else { return [] }
    return RowTexts(InterfaceLanguage(serving: language)).lines(promise.minimumGroup)
  }

  /// The tables that could contain the person where every number contains noise.
  private func noisy(_ budget: NoiseBudget) -> [PromiseText.Line] {
    let names = promise.places.map(\.name)
    guard !names.isEmpty else { return [] }
    return [
      texts.seen.noisyAverages(names), texts.seen.likelihood(exp(budget.epsilon)),
      texts.seen.notByLevel,
    ]
  }

  private var results: [PromiseText.Line] {
    let names = promise.places.filter { $0.telling == .results }.map(\.name)
    guard !promise.tellsNothing else { return [texts.seen.noResults] }
    guard !names.isEmpty else { return withheld + consent }
    let level = promise.settings.isByTier ? texts.seen.byLevel : texts.seen.notByLevel
    let breakdowns = promise.breakdowns.map { texts.seen.byAnswer($0.text[language]) }
    return [texts.seen.results(names), texts.seen.threshold(promise.minimumGroup)] + withheld
      + consent + [level] + breakdowns
  }

  private var withheld: [PromiseText.Line] {
    promise.places.compactMap { place in
      switch place.telling {
      case .results: nil
      case .nothing(let few):
        PromiseTexts.FewRoles(few).map { texts.seen.tooFew(place.name, $0) }
      case .direction: texts.seen.direction(place.name)
      case .consent: texts.seen.ifAgreed(place.name, promise.minimumGroup)
      }
    }
  }

  /// What few leaders are told who may agree to be shown, and what the others there are told.
  private var consent: [PromiseText.Line] {
    guard !promise.openPlaces.isEmpty else { return [] }
    return promise.asksForConsent
      ? [texts.seen.youAreAsked, texts.seen.agreementKept]
      : [texts.seen.othersMayAgree(promise.minimumGroup)]
  }

  /// What no report shows.
  var unseen: PromiseText.Section {
    let words = texts.unseen
    let blurred = promise.settings.noise == nil ? words.smallGroup : words.exactNumber
    let sizes = promise.tellsNothing ? [] : [blurred]
    return PromiseText.Section(
      heading: words.heading, lines: [words.name, words.time] + sizes + [words.discarded])
  }

  /// Who can see it, and from when on.
  private var readers: PromiseText.Section {
    let words = texts.readers
    return PromiseText.Section(
      heading: words.heading,
      lines: [
        words.makers(promise.organisation.rawValue), words.reminders, words.closing(end),
        words.sealed,
      ])
  }

  /// What is stored of a sheet beside the answers, where these questions about the person are asked.
  func stored(_ profile: [ProfileQuestion]) -> PromiseText.Line {
    guard !profile.isEmpty else { return texts.keeping.stored }
    return StoredTexts(InterfaceLanguage(serving: language)).line(profile.map { $0.text[language] })
  }

  /// What becomes of the answers.
  private var keeping: PromiseText.Section {
    let words = texts.keeping
    var lines = [words.onTheWay]
    if promise.allowsCodeWords { lines.append(codeWords.promise) }
    lines += [words.withdrawal, stored(promise.profile)]
    if promise.isOneOfFew {
      lines.append(words.oneOfFew(promise.department, promise.asksForConsent))
    }
    if promise.isPanel { lines.append(words.panel) }
    lines.append(promise.retention.days.map(words.nameDeleted) ?? words.nameKept)
    lines.append(promise.retention.responseDays.map(words.answersDeleted) ?? words.answersKept)
    return PromiseText.Section(heading: words.heading, lines: lines)
  }
}
