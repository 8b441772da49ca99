import Collecting
import Governance
import Pipeline
import Rendering
import Reporting
import SurveyModel

extension ResultComposer {
  /// All waves, or two of them.
  func waves(since name: String?) async throws -> ResultContent {
    let chosen = try seen.compared(since: name)
    var content = ResultContent(title: words.tab(.waves))
    let all = ResultContent.Way(
      address: seen.path.waves, name: words.allWaves, isHere: name == nil)
    let pairs = seen.earlier.reversed().map { before in
      ResultContent.Way(
        address: seen.path.waves(since: before.name),
        name: words.twoWaves(before.name, seen.wave.name), isHere: before.name == name)
    }
    if seen.earlier.count > 1 {
      content.choices = [all] + pairs
      content.choicesLabel = words.choices
    }
    guard let report = try await room.changes(chosen, to: seen, .outline) else {
      content.heading = words.tab(.waves)
      content.notes = [words.nothingToCompare]
      return content
    }
    content.drawn = try ResultPart.changes(of: report).html
    content.notes = report.notes.map(\.text)
    content.downloadsLabel = words.downloads
    content.downloads = Self.files.map {
      ResultContent.Way(
        address: seen.path.changes($0, since: name), name: $0.rawValue.uppercased())
    }
    return content
  }

  /// What was written in words: of a leader's departments alone.
  func comments() async throws -> ResultContent {
    let organisation = seen.wave.organisation.rawValue
    try signedIn.mayOrNotFound(
      .seeComments,
      on: seen.standpoint.department.map {
        .department(organisation: organisation, lineage: [$0.rawValue])
      } ?? .organisation(organisation))
    var content = ResultContent(title: words.words, heading: words.words)
    guard let report = try await room.site.comments(seen.wave) else {
      content.notes = [words.noWords]
      return content
    }
    content.notes = report.notes.map(\.text)
    content.voices = report.parts.map { part in
      let entries = part.entries.filter(seen.shows)
      return ResultContent.Voices(
        question: part.question.text,
        entries: entries.map {
          ResultContent.Voices.Entry(words: $0.text.text, department: $0.department?.name.text)
        }, reason: part.withheldReason?.text ?? (entries.isEmpty ? words.wordsElsewhere : nil))
    }
    return content
  }
}
