public import Reporting

/// The formats into which a report can be rendered.
public enum Format: String, CaseIterable, Hashable, Sendable {
  /// An aligned table for a terminal.
  case text

  /// For programs: one object, its schema named in it.
  case json

  /// For spreadsheets: one row a cell.
  case csv

  /// One self-contained page.
  case html

  /// A workbook for spreadsheets, with charts: bytes, no text.
  case xlsx

  /// The page, printed to a file by a program of the system.
  case pdf

  /// Each chart as a drawing of its own, with its table.
  case svg

  /// The same as pictures, drawn by a program of the system.
  case png

  /// The formats of which a report is one text.
  public static let texts: [Format] = [.text, .json, .csv, .html]
}

/// How a report should look where the format leaves a choice.
public struct RenderOptions: Hashable, Sendable {
  /// Whether the terminal shows colour.
  public var hasColor: Bool

  /// Whether the terminal shows more than ASCII.
  public var hasUnicode: Bool

  /// Whether a text says of each row why its verdict is what it is.
  public var explains = false

  /// Whether a CSV file begins with a byte-order mark, by which older spreadsheets know UTF-8.
  public var hasByteOrderMark = false

  /// Whether a text shows the tables beyond the gaps.
  public var details = false

  /// The sheet of paper on which a page is printed.
  public var paper = Paper.a4

  /// The next command to suggest, with what it does; `nil` for none.
  public var next: Suggestion?

  /// Another page that is written into the same folder; `nil` where none is, so that no link leads nowhere.
  public var beside: Beside?

  /// A command, and what it does.
  public struct Suggestion: Hashable, Sendable {
    /// The command line.
    public let command: String

    /// What it does.
    public let purpose: String

    /// Makes a suggestion.
    public init(command: String, purpose: String) {
      self.command = command
      self.purpose = purpose
    }
  }

  /// A page in the same folder.
  public struct Beside: Hashable, Sendable {
    /// What it tells.
    public let words: String

    /// The name of its file.
    public let file: String

    /// Names a page.
    public init(words: String, file: String) {
      self.words = words
      self.file = file
    }
  }

  /// Makes options; without any, text is plain and in Unicode.
  public init(
    hasColor: Bool = false, hasUnicode: Bool = true, next: Suggestion? = nil, beside: Beside? = nil
  ) {
    self.beside = beside
    self.hasColor = hasColor
    self.hasUnicode = hasUnicode
    self.next = next
  }
}

/// A sheet of paper.
public enum Paper: String, CaseIterable, Hashable, Sendable {
  /// 210 × 297 mm.
  case a4

  /// 8.5 × 11 inches.
  case letter
}

/// Why a report could not be rendered.
public enum RenderingError: Error, Hashable, Sendable {
  /// The format does not exist for this kind of report.
  case unavailable(Format)

  /// A template inside the program is damaged.
  case template(String)

  /// A library that writes a format has failed: a full disk, or its own limits.
  case library(String)

  /// A stable code for programs and tests.
  public var code: String {
    switch self {
    case .unavailable: "rendering.unavailable"
    case .template: "rendering.template"
    case .library: "rendering.library"
    }
  }
}

/// Turns a report into one format.
public enum Renderer {
  /// Renders a report as bytes: a text in UTF-8, or a workbook.
  ///
  /// - Throws: ``RenderingError`` where the format does not exist for the report, or cannot be written.
  public static func bytes(
    of report: Report, as format: Format, options: RenderOptions = RenderOptions()
  ) throws(RenderingError) -> [UInt8] {
    // Those of a large organisation are many megabytes: they are never a text.
    switch (report, format) {
    case (.gaps(let gaps), .json): return JSONWriter.bytes(of: GapJSON.value(of: gaps))
    case (.comparison(let changes), .json):
      return JSONWriter.bytes(of: ChangeJSON.value(of: changes))
    default: break
    }
    guard format == .xlsx else {
      let text = try render(report, as: format, options: options)
      return Array((options.hasByteOrderMark && format == .csv ? "\u{FEFF}" + text : text).utf8)
    }
    switch report {
    case .gaps(let gaps): return try GapWorkbook.bytes(of: gaps)
    case .comparison(let changes): return try ChangeWorkbook.bytes(of: changes)
    case .noisy(let noisy): return try NoisyWorkbook.bytes(of: noisy)
    case .noisyChange, .status, .plan, .comments, .sheet: throw .unavailable(format)
    }
  }

  /// Hands over the JSON of a report in pieces, each of some 64 KiB; together they are what
  /// ``bytes(of:as:options:)`` returns.
  ///
  /// - Throws: ``RenderingError`` where the format does not exist for the report.
  public static func writeJSON(
    of report: Report, to put: @escaping ([UInt8]) -> Void
  ) throws(RenderingError) {
    switch report {
    case .gaps(let gaps): JSONWriter.write(GapJSON.value(of: gaps), to: put)
    case .comparison(let changes): JSONWriter.write(ChangeJSON.value(of: changes), to: put)
    default: put(try bytes(of: report, as: .json))
    }
  }

  /// Renders a report as text.
  ///
  /// The same report and options give the same bytes, on every machine and on every day.
  ///
  /// - Throws: ``RenderingError`` where the format does not exist for the report.
  public static func render(
    _ report: Report, as format: Format, options: RenderOptions = RenderOptions()
  ) throws(RenderingError) -> String {
    let text = try text(of: report, as: format, options: options)
    return format == .html ? ReportTemplates.fitted(text, to: options.paper) : text
  }

  private static func text(
    of report: Report, as format: Format, options: RenderOptions
  ) throws(RenderingError) -> String {
    switch (report, format) {
    case (.gaps(let gaps), .text): GapText(gaps, options: options).text
    case (.gaps(let gaps), .json): JSONWriter.text(of: GapJSON.value(of: gaps))
    case (.gaps(let gaps), .csv): GapCSV.text(of: gaps)
    case (.gaps(let gaps), .html): try GapPage.html(of: gaps, beside: options.beside)
    case (.comparison(let changes), .text): ChangeText(changes, options: options).text
    case (.comparison(let changes), .json): JSONWriter.text(of: ChangeJSON.value(of: changes))
    case (.comparison(let changes), .csv): ChangeCSV.text(of: changes)
    case (.comparison(let changes), .html):
      try ChangePage.html(of: changes, beside: options.beside)
    case (.status(let status), .text): StatusText(status, options: options).text
    case (.status(let status), .json): JSONWriter.text(of: StatusJSON.value(of: status))
    case (.status(let status), .csv): StatusCSV.text(of: status)
    case (.plan(let plan), .text): PlanText(plan, options: options).text
    case (.plan(let plan), .json): JSONWriter.text(of: PlanJSON.value(of: plan))
    case (.plan(let plan), .csv): PlanCSV.text(of: plan)
    case (.plan(let plan), .html): try PlanView.html(of: plan)
    case (.noisy(let noisy), .text): NoisyText(noisy, options: options).text
    case (.noisy(let noisy), .json): JSONWriter.text(of: NoisyJSON.value(of: noisy))
    case (.noisy(let noisy), .csv): NoisyCSV.text(of: noisy)
    case (.noisy(let noisy), .html): try NoisyView.html(of: noisy)
    case (.noisyChange(let changes), .text): NoisyChangeText(changes, options: options).text
    case (.noisyChange(let changes), .json):
      JSONWriter.text(of: NoisyJSON.value(of: changes))
    case (.noisyChange(let changes), .csv): NoisyCSV.text(of: changes)
    case (.noisyChange(let changes), .html): try NoisyView.html(of: changes)
    case (.comments(let comments), .text): CommentText(comments, options: options).text
    case (.comments(let comments), .json): JSONWriter.text(of: CommentJSON.value(of: comments))
    case (.comments(let comments), .csv): CommentCSV.text(of: comments)
    case (.status(let status), .html): try StatusPage.html(of: status)
    case (.sheet(let sheet), .text): SheetText(sheet, options: options).text
    case (.sheet(let sheet), .html): try SheetPage.html(of: sheet)
    case (.comments, .html), (.sheet, .json), (.sheet, .csv), (_, .xlsx), (_, .pdf), (_, .svg),
      (_, .png):
      throw .unavailable(format)
    }
  }
}
