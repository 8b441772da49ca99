import Collecting
import SurveyModel

extension WaveMailTexts {
  /// How a round stands, in a cell.
  func state(_ standing: MailRounds.Standing) -> String {
    switch standing.end {
    case nil: standing.tens == 0 ? "on their way" : "on their way, \(standing.tens) or more gone"
    case .done(let tally): tally.isQuiet || tally.next != nil ? "done for now" : "done"
    case .stopped, .broken: "stopped"
    }
  }

  /// What a round has come to, and what to do.
  func outcome(_ standing: MailRounds.Standing, next: String?) -> [String] {
    let name = kind(standing.kind)
    switch standing.end {
    case nil: return ["\(name): on their way. This page can be left."]
    case .broken:
      return [
        "\(name): stopped, for a reason that the server’s log tells. What was not sent waits: send it again."
      ]
    case .stopped(let fault):
      return ["\(name): stopped. \(words(of: fault)) What was not sent waits: send it again then."]
    case .done(let tally):
      var lines = ["\(name): done."]
      if tally.isOver { lines.append("The wave is over, so nothing more is sent.") }
      if tally.isQuiet {
        lines.append("It is the time of day in which no mail goes. The rest waits: send it later.")
      } else if let next {
        lines.append("Some were not taken yet, and wait until \(next): send them again then.")
      }
      if tally.failed > 0 {
        lines.append(
          "Some were refused for good: whoever runs the server sees more with “parallax mail”.")
      }
      if tally.held > 0 {
        lines.append(
          "Of some nobody can tell whether they were taken. They are not sent again unless whoever runs the "
            + "server says so (parallax mail release).")
      }
      return lines
    }
  }

  /// Why nothing can be sent now.
  func words(of refusal: MailRounds.Refusal, quiet: QuietHours?) -> String {
    switch refusal {
    case .busy: "Other mails are on their way. Wait for their end, then send these."
    case .closed: "Mails go while the wave takes answers: before, and after, links lead to nothing."
    case .quiet:
      "No mail goes from \(quiet.map(Self.hours) ?? "evening to morning"). Send them at another hour."
    case .mail(let fault): words(of: fault)
    }
  }

  /// Why mails cannot be made or handed over, and what to do; addresses and paths stay on the server.
  func words(of fault: MailFault) -> String {
    switch fault {
    case .unknownField, .linkPlace, .noSubject:
      "A text of the mails cannot be used. Whoever runs the server has to mend it."
    case .missingLanguage(let languages):
      "There is no text in \(languages.map(\.rawValue).joined(separator: ", ")). Whoever runs the server adds it."
    case .badAddress: badAddress
    case .unreachable: "The mail server cannot be reached. Try again, or ask whoever runs it."
    case .noEncryption, .certificate:
      "The mail server cannot be trusted: the way to it is not encrypted, or its certificate is not known. "
        + "Whoever runs the server has to look at it."
    case .login:
      "The mail server does not take this server’s password. Whoever runs it has to mend that."
    case .senderRefused:
      "The mail server takes no mail from this sender. Whoever runs it has to mend that."
    case .folder, .library: "Whoever runs the server finds more under \(fault.code)."
    }
  }
}
