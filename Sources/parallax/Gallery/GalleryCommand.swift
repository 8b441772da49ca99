import ArgumentParser
import Collecting
import Foundation
import Pipeline
import Rendering
import Reporting

/// `parallax gallery`: every chart, page and report from fixtures.
struct GalleryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Every chart, page and report from fixtures, for people who change them.",
    discussion: """
      Draws the demonstration and extreme cases into a new folder, with an index page: three and sixty \
      departments, long names, everything withheld, no leaders, several waves, names from right to left, \
      names that are markup. The same program draws the same bytes.
      """)

  @Option(name: .shortAndLong, help: "The new folder to write to.")
  var output: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    try OutputFile(path: output).refuseExisting()
    var groups: [GalleryView] = []
    let demo = try await DemoReports.drawn()
    groups.append(
      try draw(
        demo, id: "demo", title: "The demonstration",
        about: "An invented town’s services, answered through the real ballot box."))
    for fixture in GalleryFixture.all {
      groups.append(
        try draw(
          try fixture.reports(), id: fixture.id, title: fixture.title, about: fixture.about))
    }
    try write(try Renderer.index(of: groups), to: "index.html")
    Console.say("The gallery is in \(output)/. Open \(output)/index.html")
  }

  /// Draws all that there is of a fixture's reports.
  private func draw(
    _ reports: [(name: String, report: Report)], id: String, title: String, about: String
  ) throws -> GalleryView {
    var files: [GalleryView.File] = []
    for (name, report) in reports {
      try write(try Renderer.render(report, as: .html), to: "\(id)/\(name).html")
      files.append(GalleryView.File(path: "\(id)/\(name).html"))
      if name == "gaps", case .gaps(let gaps) = report {
        for kind in SheetReport.Kind.allCases {
          guard let sheet = SheetReport(kind, of: gaps) else { continue }
          let path = "\(id)/sheet-\(kind.rawValue).html"
          try write(try Renderer.render(.sheet(sheet), as: .html), to: path)
          files.append(GalleryView.File(path: path))
        }
      }
      let drawings = (try? Renderer.drawings(of: report)) ?? []
      for drawing in drawings {
        let path = "\(id)/\(name)-\(drawing.name)"
        try write(drawing.svg, to: "\(path).svg")
        try write(drawing.csv, to: "\(path).csv")
        files.append(GalleryView.File(path: "\(path).svg", drawing: drawing))
      }
    }
    return GalleryView(id: id, title: title, about: about, files: files)
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(filePath: "\(output)/\(path)")
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } catch {
      throw Failure(.unavailable, "\(file.path) cannot be written")
    }
  }
}
