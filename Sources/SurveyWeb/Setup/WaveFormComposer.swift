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
  var up: DeskLink {
    DeskLink(
      linkAddress: SetupPath.organisation(organisation.name), linkLabel: organisation.name)
  }

  /// The form.
  func section(faults: [DeskFault]) -> DeskSection {
    let faulty = Dictionary(faults.map { ($0.target, $0.words) }) { first, _ in first }
    let key = form[Field.survey]
    var section = DeskSection("the-survey", survey.title[survey.languages.first ?? "en"])
    section.lines = [faulty["the-survey"]].compactMap(\.self)
    section.forms = [
      DeskForm(
        SetupPath.newWave(of: organisation.name), mark: mark,
        hidden: [DeskHidden(hiddenName: Field.survey, hiddenValue: key)],
        groups: [
          time(faulty), privacy(faulty), further(faulty), keeping(faulty),
        ] + own(faulty) + [planning(faulty)],
        buttons: [
          DeskForm.Button(
            texts.lookButton, look: .second, wish: NewWaveRoutes.look),
          DeskForm.Button(texts.createButton),
        ])
    ]
    return section
  }

  private func line(
    _ name: String, _ label: String, hint: String? = nil, kind: String = "text",
    longest: Int = 80, _ faulty: [String: String]
  ) -> DeskFormPart {
    .field(
      DeskField(
        name, label, hint: hint, kind: kind, typed: form[name], longest: longest,
        isRequired: false, isShort: name != Field.name, fault: faulty[name]))
  }

  private func time(_ faulty: [String: String]) -> DeskForm.Group {
    var parts = [
      line(Field.name, texts.name, hint: texts.nameHint, faulty),
      line(Field.opens, texts.opens, kind: "date", longest: 10, faulty),
      line(Field.opensTime, texts.opensTime, kind: "time", longest: 5, faulty),
      line(Field.closes, texts.closes, kind: "date", longest: 10, faulty),
      line(Field.closesTime, texts.closesTime, kind: "time", longest: 5, faulty),
    ]
    if let short = survey.shortForm {
      parts.append(
        .choices(
          .boxes(
            "length", texts.short,
            [
              (
                Field.short, texts.shortLabel,
                texts.shortHint(short.items.count, short.minutes), form.isTicked(Field.short)
              )
            ])))
    }
    return DeskForm.Group(
      texts.whenTitle, lines: [texts.zone(zone.identifier)], parts: parts)
  }

  private func privacy(_ faulty: [String: String]) -> DeskForm.Group {
    let modes = SmallLeadership.allCases.map { mode in
      let words = texts.smallLeadership(mode)
      return (value: mode.rawValue, label: words.label, hint: Optional(words.hint))
    }
    let levels = DisclosureLevel.allCases.map { level in
      let words = texts.disclosure(level)
      return (value: level.rawValue, label: words.label, hint: Optional(words.hint))
    }
    return DeskForm.Group(
      texts.privacyTitle, lines: [texts.privacyLine],
      parts: [
        line(Field.minimumGroup, texts.minimumGroup, hint: texts.minimumGroupHint, faulty),
        line(
          Field.minimumComments, texts.minimumComments, hint: texts.minimumCommentsHint, faulty),
        .choices(
          .radios(
            Field.smallLeadership, texts.smallLeadership, chosen: form[Field.smallLeadership],
            modes)),
        .choices(
          .boxes(
            "tiers", texts.byTier,
            [(Field.byTier, texts.byTierLabel, texts.byTierHint, form.isTicked(Field.byTier))])),
      ] + breakdowns(faulty) + [
        line(Field.noise, texts.noise, hint: texts.noiseHint, longest: 5, faulty),
        .choices(
          .radios(
            Field.disclosure, texts.disclosure, fault: faulty[Field.disclosure],
            chosen: form[Field.disclosure], levels)),
      ])
  }

  /// The questions about the respondent by which results may be told.
  private func breakdowns(_ faulty: [String: String]) -> [DeskFormPart] {
    guard !survey.profile.isEmpty else { return [] }
    let language = survey.languages.first ?? "en"
    return [
      .choices(
        .boxes(
          Field.breakdowns, texts.breakdowns, hint: texts.breakdownsHint,
          fault: faulty[Field.breakdowns],
          survey.profile.map { question in
            let name = Field.breakdown(question.id)
            return (name, question.text[language], nil, form.isTicked(name))
          }))
    ]
  }

  private func further(_ faulty: [String: String]) -> DeskForm.Group {
    DeskForm.Group(
      parts: [
        .choices(
          .boxes(
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

  private func keeping(_ faulty: [String: String]) -> DeskForm.Group {
    DeskForm.Group(
      texts.keepTitle,
      parts: [
        line(Field.purgeAfter, texts.purgeAfter, hint: texts.purgeAfterHint, longest: 4, faulty),
        line(
          Field.purgeResponses, texts.purgeResponses, hint: texts.purgeResponsesHint, longest: 4,
          faulty),
      ])
  }

  /// A fold for each kind of text; what holds something, or a fault, is open.
  private func own(_ faulty: [String: String]) -> [DeskForm.Group] {
    let heading = DeskForm.Group(
      texts.textsTitle, lines: [texts.textsLine])
    return [heading]
      + WaveTexts.Kind.allCases.map { kind in
        let names = survey.languages.map { Field.text(kind, $0) }
        return DeskForm.Group(
          parts: survey.languages.map { words(kind, $0, faulty) }, fold: texts.kind(kind),
          isUnfolded: names.contains { !form[$0].isEmpty || faulty[$0] != nil })
      }
  }

  private func words(
    _ kind: WaveTexts.Kind, _ language: Language, _ faulty: [String: String]
  ) -> DeskFormPart {
    let name = Field.text(kind, language)
    var field = DeskField(
      name, "\(texts.kind(kind)) (\(WaveFormTexts.name(of: language)))", typed: form[name],
      longest: WaveTexts.longest, isRequired: false, fault: faulty[name])
    field.fieldLanguage = language.rawValue
    field.direction = InterfaceLanguage(serving: language).direction
    return .area(field)
  }

  private func planning(_ faulty: [String: String]) -> DeskForm.Group {
    DeskForm.Group(
      texts.planTitle,
      parts: [line(Field.response, texts.response, hint: texts.responseHint, longest: 3, faulty)])
  }
}
