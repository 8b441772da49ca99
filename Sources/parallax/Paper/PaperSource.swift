import Collecting
import Exchange
import Foundation
import SurveyModel
import SurveyWeb
import Surveys

/// The questionnaire that a command asks for, of a wave or of a survey alone.
struct PaperSource {
  private let command: QuestionnaireCommand

  init(_ command: QuestionnaireCommand) {
    self.command = command
  }

  /// The questionnaire and the table to type it into.
  func made() async throws -> (questionnaire: PaperQuestionnaire, entry: EntrySheet) {
    try await isSurvey ? ofSurvey() : ofWave()
  }

  private var isSurvey: Bool {
    let name = command.source.lowercased()
    return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      || ShippedSurveys.text(named: command.source) != nil
  }

  private func ofSurvey() throws -> (PaperQuestionnaire, EntrySheet) {
    let survey = try SurveyFile(named: command.source).survey()
    guard !command.short || survey.shortForm != nil else {
      throw Failure(.badInput, "this survey has no short form")
    }
    let language = try language(of: survey)
    return (
      PaperQuestionnaire(
        survey: survey, role: command.role, language: language, shortForm: command.short,
        paper: command.paper, returnTo: command.returnTo),
      EntrySheet(
        survey: survey, role: command.role, language: language, shortForm: command.short,
        standing: command.tier == nil ? .role : .tier)
    )
  }

  private func ofWave() async throws -> (PaperQuestionnaire, EntrySheet) {
    let workshop = try Workshop(command.global)
    let wave = try await workshop.wave(command.source)
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    let roster =
      wave.progress == .planned
      ? try await workshop.store.roster(of: wave.organisation)
      : try await workshop.store.frozenRoster(of: wave.id)
    let language = try language(of: survey)
    let place = try place(in: roster)
    let tier = try tier(in: place, of: roster)
    let promise = Promises(survey: survey, roster: roster)
      .promise(of: command.role == .leader ? wave.onPaper : wave, in: place, at: tier)
    if promise.isOneOfFew {
      Console.say(
        "warning: fewer than \(promise.minimumGroup) people stand on this level in \(place): who types "
          + "their sheets may guess whose they are. Better give them links.")
    }
    let shortForm = wave.settings.shortForm
    return (
      PaperQuestionnaire(
        survey: survey, role: command.role, language: language, shortForm: shortForm,
        occasion: PaperQuestionnaire.Occasion(
          department: place, promise: promise,
          tier: command.tier ?? (wave.settings.isByTier ? tier : nil), timeZone: .current),
        paper: command.paper, returnTo: command.returnTo),
      EntrySheet(
        survey: survey, role: command.role, language: language, shortForm: shortForm,
        profile: wave.settings.breakdowns,
        standing: command.tier != nil || wave.settings.isByTier ? .tier : .role)
    )
  }

  private func language(of survey: Survey) throws -> Language {
    let wanted = command.language.map(Language.init(rawValue:))
    guard let language = wanted ?? survey.languages.first, survey.languages.contains(language)
    else {
      throw Failure(
        .usage, "this survey is not there in this language",
        hint: "It has " + survey.languages.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return language
  }

  private func place(in roster: Roster) throws -> Identifier<Department> {
    guard let code = command.department else {
      throw Failure(
        .usage, "the forms of a wave bear their department: --department CODE",
        hint: "It has "
          + roster.tree.departments.prefix(20).map(\.id.rawValue)
          .joined(separator: ", "))
    }
    guard roster.tree[Identifier(code)] != nil else {
      throw Failure(noDepartment: code, in: roster.tree)
    }
    return Identifier(code)
  }

  /// The tier that was named, else the one of the role with the fewest people there: what is promised to
  /// them holds for all.
  private func tier(
    in place: Identifier<Department>, of roster: Roster
  ) throws -> Tier {
    let counts = (roster.tierCount[place] ?? [:]).filter {
      $0.key.role == command.role && $0.value > 0
    }
    if let tier = command.tier {
      guard counts[tier] != nil else { throw nobody(there: tier.rawValue, place) }
      return tier
    }
    let fewest = counts.min { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
    guard let fewest else { throw nobody(there: command.role.rawValue, place) }
    return fewest.key
  }

  private func nobody(there who: String, _ place: Identifier<Department>) -> Failure {
    Failure(
      .notFound, "nobody in \(place) is \(who)",
      hint: "See who is where: parallax roster show")
  }
}

extension Wave {
  /// The wave as it is promised to leaders on paper, where nobody can agree to be shown.
  fileprivate var onPaper: Wave {
    guard settings.smallLeadership == .openLeaders else { return self }
    return Wave(
      name: name, organisation: organisation, surveySource: surveySource, opens: opens,
      closes: closes,
      settings: WaveSettings(
        minimumGroup: settings.minimumGroup, minimumComments: settings.minimumComments,
        breakdowns: settings.breakdowns, isByTier: settings.isByTier, smallLeadership: .rollUp,
        shortForm: settings.shortForm, noise: settings.noise, disclosure: settings.disclosure),
      progress: progress, boxKey: boxKey, retention: retention, isPanel: isPanel,
      texts: texts)
  }
}
