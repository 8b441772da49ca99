public import ArgumentParser
import Foundation
public import Rendering
import Reporting
import SurveyModel

extension Format: ExpressibleByArgument {}
extension Paper: ExpressibleByArgument {}

/// How a report is shown, and what of it.
struct ReportOptions: ParsableArguments {
  @Option(help: "text, json, csv, html, xlsx, pdf, or svg or png (each chart into a new folder).")
  var format: Format?

  @Option(
    name: .shortAndLong, help: "The file to write (default: stdout); of svg and png, the folder.")
  var output: String?

  @Flag(help: "Begin a CSV file with a byte-order mark, for older spreadsheets.")
  var bom = false

  @Option(help: "The size of the paper of html and pdf.")
  var paper: Paper = .a4

  @Option(help: "Only this block.")
  var block: String?

  @Option(help: "Only this department.")
  var department: String?

  /// What of the report is shown.
  var focus: Focus {
    Focus(
      block: block.map { Identifier($0) }, department: department.map { Identifier($0) })
  }

  /// Fails when a name is none of the survey or the tree.
  func check(against survey: Survey, tree: DepartmentTree) throws {
    if let block, !survey.blocks.contains(where: { $0.id.rawValue == block }) {
      throw Failure(
        .notFound, "the survey has no block “\(block)”",
        hint: "It has: " + survey.blocks.map(\.id.rawValue).joined(separator: ", "))
    }
    if let department, tree[Identifier(department)] == nil {
      throw Failure(noDepartment: department, in: tree)
    }
  }

  /// Renders a report and writes it where it should go.
  func write(
    _ report: Report, global: GlobalOptions, next: RenderOptions.Suggestion? = nil,
    isPrivate: Bool = false, text: TextOptions? = nil
  ) throws {
    var text = text
    if block != nil || department != nil {
      text?.explain = true
      text?.details = true
    }
    try Self.write(
      report, as: format, to: output, global: global, next: next, isPrivate: isPrivate, text: text,
      hasByteOrderMark: bom, paper: paper)
  }

  /// Renders a report of any kind and writes it where it should go.
  static func write(
    _ report: Report, as format: Format?, to output: String?, global: GlobalOptions,
    next: RenderOptions.Suggestion? = nil, isPrivate: Bool = false, text: TextOptions? = nil,
    hasByteOrderMark: Bool = false, paper: Paper = .a4
  ) throws {
    let file = OutputFile(path: output, isPrivate: isPrivate)
    try file.refuseExisting()
    var options = RenderOptions(
      hasColor: output == nil && Console.showsColor(global),
      hasUnicode: output != nil || Console.showsUnicode, next: next)
    options.explains = text?.explain ?? false
    options.details = text?.details ?? false
    options.hasByteOrderMark = hasByteOrderMark
    options.paper = paper
    try write(
      report, as: format ?? (global.json ? .json : .text), to: file, at: output,
      options: options)
    if let output, output != "-", format != .svg, format != .png {
      Console.say("Written to \(output).")
    }
  }

  private static func write(
    _ report: Report, as format: Format, to file: OutputFile, at output: String?,
    options: RenderOptions
  ) throws {
    switch format {
    case .svg, .png:
      guard let output, output != "-" else {
        throw Failure(
          .usage, "charts are several files", hint: "Name a new folder for them with -o.")
      }
      let drawings = try Renderer.drawings(of: report)
      try ChartFolder(path: output, isPrivate: file.isPrivate)
        .write(drawings, drawnBy: format == .png ? try PagePrinter.drawing() : nil)
    case .pdf:
      let page = try Renderer.render(report, as: .html, options: options)
      try file.write(try PagePrinter.found().pdf(of: page))
    case .xlsx where output ?? "-" == "-" && isatty(STDOUT_FILENO) == 1:
      throw Failure(
        .usage, "a workbook is no text for a terminal", hint: "Name a file with -o FILE.")
    default:
      try file.write(try Renderer.bytes(of: report, as: format, options: options))
    }
  }
}
