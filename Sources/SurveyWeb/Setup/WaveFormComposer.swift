import Collecting
import Foundation
import SurveyModel

/// Composes the form of a wave that is planned, with what was typed.
struct WaveFormComposer: Sendable {
  let form: WaveForm
  let survey: Survey
  let organisation: Organisation
  let texts: WaveFormTexts
  let mark: FormMark
  let zone: TimeZone

  private typealias Field = WaveForm.Field

  /// The page of the organisation.
  var up: SetupLink {
    SetupLink(
      linkAddress: SetupPath.organisation(organisation.name), linkLabel: organisation.name)
  }

  /// The form.
  func section(faults: [SetupFaultLine]) -> SetupSection {
    let faulty = Dictionary(faults.map { ($0.target, $0.words) }) { first, _ in first }
    let key = form[Field.survey]
    var section = SetupSection("the-survey", survey.title[survey.languages.first ?? "en"])
    section.lines = [faulty["the-survey"]].compactMap(\.self)
    section.forms = [
      SetupForm(
        SetupPath.newWave(of: organisation.name), mark: mark, hidden: [(Field.survey, key)],
        fieldsets: [
          time(faulty), privacy(faulty), further(faulty), keeping(faulty),
        ] + own(faulty) + [planning(faulty)],
        buttons: [
          SetupForm.Button(
            buttonLabel: texts.lookButton, look: "btn second", wish: NewWaveRoutes.look),
          SetupForm.Button(buttonLabel: texts.createButton),
        ])
    ]
    section.leads = nil
    return section
  }

  private func line(
    _ name: String, _ label: String, hint: String? = nil, kind: String = "text",
    longest: Int = 80, _ faulty: [String: String]
  ) -> SetupForm.Part {
    SetupForm.Part(
      line: SetupField(
        name, label, hint: hint, kind: kind, typed: form[name], longest: longest,
        isShort: name != Field.name, fault: faulty[name]))
  }

  private func time(_ faulty: [String: String]) -> SetupForm.Fieldset {
    var parts = [
      line(Field.name, texts.name, hint: texts.nameHint, faulty),
      line(Field.opens, texts.opens, kind: "date", longest: 10, faulty),
      line(Field.opensTime, texts.opensTime, kind: "time", longest: 5, faulty),
      line(Field.closes, texts.closes, kind: "date", longest: 10, faulty),
      line(Field.closesTime, texts.closesTime, kind: "time", longest: 5, faulty),
    ]
    if let short = survey.shortForm {
      parts.append(
        SetupForm.Part(
          choice: .boxes(
            "length", texts.short,
            [
              (
                Field.short, texts.shortLabel,
                texts.shortHint(short.items.count, short.minutes), form.isTicked(Field.short)
              )
            ])))
    }
    return SetupForm.Fieldset(
      fieldsetTitle: texts.whenTitle, fieldsetLines: [texts.zone(zone.identifier)], parts: parts)
  }

  private func privacy(_ faulty: [String: String]) -> SetupForm.Fieldset {
    let modes = SmallLeadership.allCases.map { mode in
      let words = texts.smallLeadership(mode)
      return (value: mode.rawValue, label: words.label, hint: Optional(words.hint))
    }
    let levels = DisclosureLevel.allCases.map { level in
      let words = texts.disclosure(level)
      return (value: level.rawValue, label: words.label, hint: Optional(words.hint))
    }
    return SetupForm.Fieldset(
      fieldsetTitle: texts.privacyTitle, fieldsetLines: [texts.privacyLine],
      parts: [
        line(Field.minimumGroup, texts.minimumGroup, hint: texts.minimumGroupHint, faulty),
        line(
          Field.minimumComments, texts.minimumComments, hint: texts.minimumCommentsHint, faulty),
        SetupForm.Part(
          choice: .radios(
            Field.smallLeadership, texts.smallLeadership, chosen: form[Field.smallLeadership],
            modes)),
        SetupForm.Part(
          choice: .boxes(
            "tiers", texts.byTier,
            [(Field.byTier, texts.byTierLabel, texts.byTierHint, form.isTicked(Field.byTier))])),
      ] + breakdowns(faulty) + [
        line(Field.noise, texts.noise, hint: texts.noiseHint, longest: 5, faulty),
        SetupForm.Part(
          choice: .radios(
            Field.disclosure, texts.disclosure, fault: faulty[Field.disclosure],
            chosen: form[Field.disclosure], levels)),
      ])
  }

  /// The questions about the respondent by which results may be told.
  private func breakdowns(_ faulty: [String: String]) -> [SetupForm.Part] {
    guard !survey.profile.isEmpty else { return [] }
    let language = survey.languages.first ?? "en"
    return [
      SetupForm.Part(
        choice: .boxes(
          Field.breakdowns, texts.breakdowns, hint: texts.breakdownsHint,
          fault: faulty[Field.breakdowns],
          survey.profile.map { question in
            let name = Field.breakdown(question.id)
            return (name, question.text[language], nil, form.isTicked(name))
          }))
    ]
  }

  private func further(_ faulty: [String: String]) -> SetupForm.Fieldset {
    SetupForm.Fieldset(
      parts: [
        SetupForm.Part(
          choice: .boxes(
            "followed", texts.others,
            [
              (Field.panel, texts.panelLabel, texts.panelHint, form.isTicked(Field.panel)),
              (
                Field.codeWords, texts.codeWordsLabel, texts.codeWordsHint,
                form.isTicked(Field.codeWords)
              ),
            ]))
      ])
  }

  private func keeping(_ faulty: [String: String]) -> SetupForm.Fieldset {
    SetupForm.Fieldset(
      fieldsetTitle: texts.keepTitle,
      parts: [
        line(Field.purgeAfter, texts.purgeAfter, hint: texts.purgeAfterHint, longest: 4, faulty),
        line(
          Field.purgeResponses, texts.purgeResponses, hint: texts.purgeResponsesHint, longest: 4,
          faulty),
      ])
  }

  /// A fold for each kind of text; what holds something, or a fault, is open.
  private func own(_ faulty: [String: String]) -> [SetupForm.Fieldset] {
    let heading = SetupForm.Fieldset(
      fieldsetTitle: texts.textsTitle, fieldsetLines: [texts.textsLine])
    return [heading]
      + WaveTexts.Kind.allCases.map { kind in
        let names = survey.languages.map { Field.text(kind, $0) }
        return SetupForm.Fieldset(
          parts: survey.languages.map { words(kind, $0, faulty) }, fold: texts.kind(kind),
          isUnfolded: names.contains { !form[$0].isEmpty || faulty[$0] != nil })
      }
  }

  private func words(
    _ kind: WaveTexts.Kind, _ language: Language, _ faulty: [String: String]
  ) -> SetupForm.Part {
    let name = Field.text(kind, language)
    var field = SetupField(
      name, "\(texts.kind(kind)) (\(WaveFormTexts.name(of: language)))", typed: form[name],
      longest: WaveTexts.longest, fault: faulty[name])
    field.fieldLanguage = language.rawValue
    field.direction = InterfaceLanguage(serving: language).direction
    return SetupForm.Part(area: field)
  }

  private func planning(_ faulty: [String: String]) -> SetupForm.Fieldset {
    SetupForm.Fieldset(
      fieldsetTitle: texts.planTitle,
      parts: [line(Field.response, texts.response, hint: texts.responseHint, longest: 3, faulty)])
  }
}
