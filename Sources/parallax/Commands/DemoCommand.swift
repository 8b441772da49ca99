import ArgumentParser
import Collecting
import Foundation
import Pipeline
import Rendering
import Reporting
import SurveyModel

/// `parallax demo`: a whole organisation, from roster to report.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "An invented organisation, two waves of answers, and every report.",
    discussion: """
      About 470 simulated people with known gaps answer two waves through the real runner and ballot \
      box. The folder is made anew each time.
      """)

  @Option(help: "The folder to write to.")
  var out = "demo"

  @Option(help: "The same seed gives the same answers.")
  var seed: UInt64 = 7

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let folder = DemoFolder(path: out)
    try folder.prepare()
    let database = folder.file("parallax.sqlite")
    let workshop = try Workshop(
      database: database, keys: database + ".keys", organisation: DemoOrganisation.name)
    let waves = DemoWaves(workshop: workshop, seed: seed)
    Console.say(DemoOrganisation.name + ", an invented town's services")
    try await waves.run { Console.say("  " + $0) }
    try await writeReports(to: folder, from: workshop)
    try await writeLinks(of: waves, to: folder)
    sayWhatNext()
  }

  private func writeReports(to folder: DemoFolder, from workshop: Workshop) async throws {
    let earlier = try await ClosedWave(DemoWaves.closed[0], in: workshop)
    let later = try await ClosedWave(DemoWaves.closed[1], in: workshop)
    let request = later.request(focus: .everything)
    let gaps = try request.gaps(
      of: [later.tallies], occasion: later.occasion,
      comments: try await WaveComments(of: later, in: workshop).shown)
    try writeSheets(of: gaps, to: folder)
    guard
      let changes = try await FrozenChanges.report(of: [earlier, later], in: workshop)
    else { return }
    // Both lie in one folder: each leads to the other.
    let pages = [("gaps", gaps, Self.besideGaps), ("compare", changes, Self.besideChanges)]
    for (name, report, beside) in pages {
      for format in Format.texts + [.xlsx] {
        let ending = format == .text ? "txt" : format.rawValue
        let bytes = try Renderer.bytes(
          of: report, as: format, options: RenderOptions(beside: beside))
        try folder.write(bytes, to: "\(name).\(ending)")
      }
    }
    let format: Format = global.json ? .json : .text
    let options = RenderOptions(
      hasColor: Console.showsColor(global), hasUnicode: Console.showsUnicode,
      next: .init(
        command: "\(Console.program) --database \(folder.file("parallax.sqlite")) gaps "
          + "\(later.wave.name) --block recognition-rewards",
        purpose: "one block, department by department"))
    Console.give(try Renderer.render(gaps, as: format, options: options))
  }

  private static let besideGaps = RenderOptions.Beside(
    words: "What changed since the wave before", file: "compare.html")
  private static let besideChanges = RenderOptions.Beside(
    words: "The gap report of the later wave", file: "gaps.html")

  /// The one-page sheets for the leaders' agenda and for the frontline.
  private func writeSheets(of report: Report, to folder: DemoFolder) throws {
    guard case .gaps(let gaps) = report else { return }
    for kind in SheetReport.Kind.allCases {
      guard let sheet = SheetReport(kind, of: gaps) else { continue }
      try folder.write(
        try Renderer.render(.sheet(sheet), as: .html), to: "sheet-\(kind.rawValue).html")
    }
  }

  private func writeLinks(of waves: DemoWaves, to folder: DemoFolder) async throws {
    let links = try await waves.openOne(at: Date())
    let rows = zip(["leader", "frontline"], links).map { role, link in
      "\(role),http://127.0.0.1:8080\(link.secret.path)\r\n"
    }
    let file = OutputFile(path: folder.file("links.csv"), isPrivate: true)
    try file.write(Array(("role,link\r\n" + rows.joined()).utf8))
  }

  private func sayWhatNext() {
    Console.say(
      """

      The reports are in \(out)/. Open the gap report:
        \(Self.opener) \(out)/gaps.html
      Answer it yourself: start the server, then open a link of \(out)/links.csv in a browser:
        \(Console.program) --database \(out)/parallax.sqlite serve
      """)
  }

  private static var opener: String {
    #if os(macOS)
      "open"
    #else
      "xdg-open"
    #endif
  }
}
