import ArgumentParser
import Collecting
import Foundation
import Privacy

/// `parallax comments review`: a person decides how comments may be shown.
struct ReviewComments: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Decide how each comment may be shown; its first wording is then deleted.",
    discussion: """
      Names of the roster, mail addresses and phone numbers are marked, and a wording without them \
      is proposed. Only questions on which enough people wrote are gone through. Review before the \
      roster is purged: names that are gone are not found.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Flag(help: "Take every proposed wording, without showing any.")
  var acceptRedactions = false

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard acceptRedactions || !global.noInput else {
      throw ValidationError("Without input, add --accept-redactions.")
    }
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(wave)
    let review = CommentReview(waves: workshop.store, comments: workshop.store)
    let minimum = max(CommentScreen.leastMinimum, wave.settings.minimumComments)
    let pending = try await review.pending(in: wave.id, minimum: acceptRedactions ? 0 : minimum)
    let wordings =
      acceptRedactions
      ? Dictionary(uniqueKeysWithValues: pending.map { ($0.number, $0.proposed) })
      : ReviewDialogue().wordings(of: pending)
    try await review.decide(wordings, in: wave.id, at: Date())
    if try await workshop.store.isScrubDue() { try await workshop.store.scrub() }
    Console.say(
      wordings.isEmpty
        ? "Nothing was decided."
        : "Decided; the first wordings are deleted. Next: parallax comments \(ShellWord.of(wave.name))"
    )
  }
}

/// Goes through comments with the person at the terminal.
struct ReviewDialogue {
  /// What the person decided, by the store's number; what was not come to is left out.
  func wordings(of pending: [CommentReview.Proposal]) -> [Int64: String] {
    var wordings: [Int64: String] = [:]
    for (index, proposal) in pending.enumerated() {
      Console.say("\n\(index + 1) of \(pending.count) · \(proposal.question)\n")
      Console.say(marked(proposal))
      guard let wording = wording(for: proposal) else { break }
      wordings[proposal.number] = wording
    }
    return wordings
  }

  /// The comment with its pieces between brackets that stand out.
  private func marked(_ proposal: CommentReview.Proposal) -> String {
    var text = ""
    var end = proposal.text.startIndex
    for redaction in proposal.redactions {
      text += proposal.text[end..<redaction.range.lowerBound]
      text += "»\(proposal.text[redaction.range])«"
      end = redaction.range.upperBound
    }
    return text + proposal.text[end...]
  }

  /// What the person decides; `nil` to stop.
  private func wording(for proposal: CommentReview.Proposal) -> String? {
    let choices =
      proposal.redactions.isEmpty
      ? "Return: show it so" : "Return: show “\(proposal.proposed)” · k: keep the marked words"
    while true {
      Console.say("\(choices) · e: another wording · x: leave it out · q: stop")
      switch readLine()?.trimmingCharacters(in: .whitespaces).lowercased() {
      case "": return proposal.proposed
      case "k": return proposal.text
      case "x": return CommentReview.leftOut
      case "e":
        Console.say("The wording, in one line:")
        if let line = readLine()?.trimmingCharacters(in: .whitespaces), !line.isEmpty {
          return line
        }
      case "q", nil: return nil
      default: Console.say("Please answer with Return or one of the letters.")
      }
    }
  }
}
