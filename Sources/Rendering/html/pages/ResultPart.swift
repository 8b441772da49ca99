import Mustache
public import Reporting

/// A part of a report as the content of a page of the web front end: HTML of our own templates, in which
/// every word of a survey or a person is escaped.
public struct ResultPart: Sendable {
  /// The content.
  public let html: String

  /// The stylesheet that the parts are drawn with.
  public static let stylesheet = ReportTemplates.stylesheet

  /// The first page of a wave: first the result in a sentence, the strongest disagreements and who
  /// answered, then the blocks.
  public static func overview(
    of report: GapReport, links: ResultLinks
  ) throws(RenderingError) -> (head: ResultPart, blocks: ResultPart) {
    (
      try part(.overview, of: report, links: links, scope: .divisions),
      try part(.overviewbody, of: report, links: links, scope: .divisions)
    )
  }

  /// Every block in every department of a scope.
  public static func heatMap(
    of report: GapReport, scope: HeatMapScope, links: ResultLinks
  ) throws(RenderingError) -> ResultPart {
    try part(.mappage, of: report, links: links, scope: scope)
  }

  /// One block; the report is narrowed to it.
  public static func block(
    of report: GapReport, links: ResultLinks
  ) throws(RenderingError) -> ResultPart {
    try part(.blockpage, of: report, links: links, scope: .divisions)
  }

  /// One department; the report is narrowed to it.
  public static func department(
    of report: GapReport, links: ResultLinks
  ) throws(RenderingError) -> ResultPart {
    try part(.departmentpage, of: report, links: links, scope: .divisions)
  }

  /// How gaps changed from wave to wave.
  public static func changes(of report: ComparisonReport) throws(RenderingError) -> ResultPart {
    ResultPart(html: try ResultTemplates.render(ChangesView(report), as: .changes))
  }

  private static func part(
    _ template: ReportTemplates.Name, of report: GapReport, links: ResultLinks, scope: HeatMapScope
  ) throws(RenderingError) -> ResultPart {
    guard let wave = report.waves.first else { return ResultPart(html: "") }
    let view = ResultView(
      wave: WaveView(
        wave, number: 0, settings: report.settings, occasion: report.occasion,
        comments: report.comments, benchmarks: nil, links: links, scope: scope, isWhole: false),
      notes: (report.notes + report.method).map(\.text))
    return ResultPart(html: try ResultTemplates.render(view, as: template))
  }
}

/// A wave on a page of results.
struct ResultView {
  let wave: WaveView
  let notes: [String]
}

/// The templates of reports, read once for a server that makes many pages.
enum ResultTemplates {
  private static let library: Result<MustacheLibrary, RenderingError> = {
    HTMLEscaping.register()
    var library = MustacheLibrary()
    for name in ReportTemplates.Name.allCases {
      guard let template = try? MustacheTemplate(string: name.source) else {
        return .failure(.template(name.rawValue))
      }
      library.register(template, named: name.rawValue)
    }
    return .success(library)
  }()

  static func render(
    _ view: some Any, as name: ReportTemplates.Name
  ) throws(RenderingError) -> String {
    guard let text = try library.get().render(FieldNode(view), withTemplate: name.rawValue) else {
      throw .template(name.rawValue)
    }
    return text
  }
}
