import Collecting
import Foundation
import SurveyModel

/// Composes the pages on which the mails of a wave are looked at and sent.
struct WaveMailComposer: Sendable {
  /// How the outbox of a wave stands.
  struct State: Sendable {
    /// How many would get each kind now.
    let waiting: [MailKind: Int]
    let counts: OutboxCounts

    /// How the last round stands.
    let standing: MailRounds.Standing?

    /// Why no round can begin.
    let refusal: MailRounds.Refusal?
  }

  let wave: Wave
  let state: State

  /// With what mails are sent; `nil` where they are sent by commands alone.
  let settings: MailSettings?

  /// Where staff reach the form.
  let server: String
  let texts: WaveMailTexts
  let mark: FormMark

  private var organisation: String { wave.organisation.rawValue }

  private func path(_ part: SetupPath.Part) -> String {
    SetupPath.wave(wave.name, of: organisation, part)
  }

  /// The page of the wave.
  var up: DeskLink {
    DeskLink(linkAddress: SetupPath.wave(wave.name, of: organisation), linkLabel: wave.name)
  }

  // MARK: How they stand

  /// The rows: the kind, how many would get one, how many were sent, and what is under way.
  var rows: [DeskTable.Texts] {
    MailKind.allCases.map { kind in
      let standing = state.standing.flatMap { $0.kind == kind ? $0 : nil }
      return (
        texts.kind(kind), nil, 0,
        [
          texts.band(state.waiting[kind] ?? 0), texts.band(state.counts.count(kind, .sent)),
          standing.map(texts.state) ?? texts.nothing,
        ]
      )
    }
  }

  /// Whether anything still changes by itself.
  var isUnderWay: Bool { state.standing.map { $0.end == nil } ?? false }

  /// The numbers, which a script keeps up to date where mails are sent from here.
  var counts: DeskSection {
    var section = DeskSection("counts", texts.countsHeading, lines: [texts.countsLine])
    section.table = DeskTable(
      caption: texts.countsHeading, columns: [texts.mail, texts.waiting, texts.sent, texts.now],
      rows: rows)
    if settings != nil {
      section.live = DeskLive(
        events: path(.mailEvents), changed: texts.changed, lost: texts.lost,
        refreshAddress: path(.mails), refreshLabel: texts.refresh)
    }
    return section
  }

  // MARK: Sending

  /// How mails are sent: from here, or by commands.
  func sending(_ words: DeskTexts, _ zone: TimeZone) -> DeskSection {
    guard let settings else { return byCommands }
    var section = DeskSection("sending", texts.sendHeading)
    if let standing = state.standing {
      let next = standing.next.map { words.moment($0, in: zone) }
      section.lines = texts.outcome(standing, next: next)
    }
    section.lines += [texts.once, manner(settings)]
    if state.counts.withoutAddress > 0 {
      section.lines.append(texts.withoutAddress(state.counts.withoutAddress))
    }
    if let refusal = state.refusal, !isUnderWay {
      section.lines.append(texts.words(of: refusal, quiet: settings.manner.quiet))
    }
    section.forms = [
      DeskForm(path(.mailTest), mark: mark, button: texts.testButton, look: .second)
    ]
    guard state.refusal == nil else { return section }
    section.links = Filled(
      MailKind.allCases.map { kind in
        DeskLink(
          linkAddress: SetupPath.sending(kind, of: wave.id), linkLabel: texts.toSending(kind),
          isMain: kind == .invitation && state.counts.count(kind, .sent) == 0)
      })
    return section
  }

  private func manner(_ settings: MailSettings) -> String {
    texts.manner(
      settings.sender.text, settings.server, perMinute: settings.manner.perMinute,
      quiet: settings.manner.quiet)
  }

  private var byCommands: DeskSection {
    let command = "--smtp smtp://… --from survey@… --base-url \(server)"
    let name = "'" + wave.name.replacing("'", with: "'\\''") + "'"
    var section = DeskSection("sending", texts.sendHeading, lines: [texts.byCommands])
    section.commands = [
      "parallax invite \(name) \(command)", "parallax remind \(name) --number 1 \(command)",
      texts.serving(server),
    ]
    return section
  }

  /// The question before a kind is sent.
  func question(_ kind: MailKind, _ settings: MailSettings) -> DeskSection {
    let waiting = state.waiting[kind] ?? 0
    var section = DeskSection("send", lines: [texts.reach(kind, waiting)])
    if kind != .invitation { section.lines.append(texts.reminderLine) }
    if state.counts.withoutAddress > 0 {
      section.lines.append(texts.withoutAddress(state.counts.withoutAddress))
    }
    section.lines += [manner(settings), texts.lastingLine]
    section.forms = [
      DeskForm(
        path(.mailSending), mark: mark,
        hidden: [DeskHidden(hiddenName: WaveMailRoutes.kind, hiddenValue: kind.name)],
        button: texts.sendButton(kind, waiting))
    ]
    return section
  }

  // MARK: What they say

  /// An invitation and the first reminder in every language.
  func words(
    of survey: Survey, by composer: MailComposer, at now: Date
  ) -> DeskSection {
    var section = DeskSection("words", texts.wordsHeading)
    for language in survey.languages {
      for kind in [MailKind.invitation, .reminder(1)] {
        guard let mail = try? composer.preview(kind, language: language, at: now) else { continue }
        section.readings.append(
          DeskReading(
            readingLabel: "\(WaveFormTexts.name(of: language)): \(texts.kind(kind))",
            readingLanguage: language.rawValue,
            direction: InterfaceLanguage(serving: language).direction,
            letter: DeskLetter(
              subject: mail.subject,
              paragraphs: mail.plain.split(separator: "\n").map(String.init))))
      }
    }
    return section
  }
}

extension MailRounds.Standing {
  /// When mails that wait may be tried again; `nil` where none waits.
  var next: Date? {
    if case .done(let tally) = end { tally.next } else { nil }
  }
}
