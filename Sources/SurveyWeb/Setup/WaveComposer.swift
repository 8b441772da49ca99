import Collecting
import Foundation
import SurveyModel

/// Composes the page of a wave.
struct WaveComposer: Sendable {
  let wave: Wave
  let survey: Survey?
  let roster: Roster

  /// How it stands; `nil` where nothing can be told.
  let status: WaveStatus?
  let hasLinks: Bool
  let step: WaveStep
  let texts: SetupTexts
  let overview: OverviewTexts
  let mark: FormMark
  let zone: TimeZone
  let plan: SetupSite.Planning

  private var words: WavePageTexts { texts.running }
  private var organisation: String { wave.organisation.rawValue }

  /// What comes next first, then how it stands, then what is set.
  var sections: [SetupSection] {
    switch step {
    case .open: [facts(with: [to(.open, words.openButton)])] + promises
    case .await, .watch: watched + [links, ending, facts()] + promises
    case .close: [closing] + watched + [facts()]
    case .read: [reading] + watched + [facts()]
    }
  }

  private func to(_ part: SetupPath.Part, _ label: String, isMain: Bool = true) -> SetupLink {
    SetupLink(
      linkAddress: SetupPath.wave(wave.name, of: organisation, part), linkLabel: label,
      isMain: isMain)
  }

  // MARK: What is set

  private func facts(with links: [SetupLink] = []) -> SetupSection {
    let settings = wave.settings
    var section = SetupSection("set", words.set)
    section.facts = SetupFacts([
      (texts.planning.survey, survey.map { $0.title[$0.languages.first ?? "en"] }),
      (texts.dates, OrganisationComposer.span(of: wave, overview, zone)),
      (words.asked, words.people(roster.participants.count)),
      (words.form, settings.shortForm ? texts.planning.shortLabel : nil),
      (texts.planning.minimumGroup, "\(settings.minimumGroup)"),
      (texts.planning.minimumComments, "\(settings.minimumComments)"),
      (
        texts.planning.smallLeadership,
        texts.planning.smallLeadership(settings.smallLeadership).label
      ),
      (texts.planning.byTier, settings.isByTier ? texts.planning.byTierLabel : nil),
      (texts.planning.breakdowns, breakdowns),
      (words.noise, settings.noise?.text),
      (texts.planning.disclosure, texts.planning.disclosure(settings.disclosure).label),
      (texts.planning.others, wave.isPanel ? texts.planning.panelLabel : nil),
      (words.devices, wave.allowsCodeWords ? texts.planning.codeWordsLabel : nil),
      (texts.planning.purgeAfter, wave.retention.days.map { "\($0)" }),
      (texts.planning.purgeResponses, wave.retention.responseDays.map { "\($0)" }),
    ])
    section.leads = SetupLeads(links)
    return section
  }

  private var breakdowns: String? {
    let named = wave.settings.breakdowns
    guard let survey, !named.isEmpty else { return nil }
    return survey.profile.filter { named.contains($0.id) }
      .map { $0.text[survey.languages.first ?? "en"] }.joined(separator: ", ")
  }

  private var promises: [SetupSection] {
    guard let survey, !roster.participants.isEmpty else { return [] }
    return [
      WaveResults(
        wave: wave, survey: survey, roster: roster, response: 0.6, texts: texts.planning,
        setup: texts, zone: zone, plan: plan
      ).promises
    ]
  }

  // MARK: How it stands

  private var watched: [SetupSection] {
    guard let status else { return [] }
    let composer = StatusComposer(status: status, texts: words)
    var section = SetupSection("status", words.statusHeading, lines: status.notes)
    section.table = composer.table
    if [.await, .watch].contains(step) {
      section.live = SetupLive(
        events: SetupPath.wave(wave.name, of: organisation, .events), changed: words.changed,
        lost: words.lost, refreshAddress: SetupPath.wave(wave.name, of: organisation),
        refreshLabel: words.refresh)
    }
    guard step == .watch, let table = composer.forecasts else { return [section] }
    var forecast = SetupSection("forecast", words.forecastHeading, lines: status.nudges)
    forecast.table = table
    return [section, forecast]
  }

  // MARK: What can be done

  private var links: SetupSection {
    var section = SetupSection(
      "links", words.linksHeading, lines: [hasLinks ? words.linksMade : words.linksNone])
    section.leads = SetupLeads([
      to(.links, words.linksButton, isMain: !hasLinks),
      to(.mails, words.mailsButton, isMain: false),
    ])
    return section
  }

  private var ending: SetupSection {
    var section = SetupSection("end", words.endHeading)
    section.forms = [
      SetupForm(
        SetupPath.wave(wave.name, of: organisation, .extend), mark: mark,
        fieldsets: [
          SetupForm.Fieldset(parts: [
            SetupForm.Part(
              line: SetupField(
                WaveForm.Field.closes, words.extendLabel, hint: words.extendHint, kind: "date",
                longest: 10, isShort: true))
          ])
        ], buttons: [SetupForm.Button(buttonLabel: words.extendButton, look: "btn second")])
    ]
    section.leads = SetupLeads([to(.close, words.closeEarlyButton, isMain: false)])
    return section
  }

  private var closing: SetupSection {
    var section = SetupSection("end", words.closeHeading, lines: [words.closeNext])
    section.leads = SetupLeads([to(.close, words.closeButton)])
    return section
  }

  private var reading: SetupSection {
    var section = SetupSection("results", words.resultsHeading, lines: [words.resultsLine])
    guard wave.settings.noise == nil else { return section }
    section.leads = SetupLeads([
      SetupLink(
        linkAddress: ResultPath(organisation: organisation, wave: wave.name).overview,
        linkLabel: words.resultsButton, isMain: true),
      to(.results, texts.handover.button, isMain: false),
    ])
    return section
  }
}
