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

  /// The first page of a leader: first the own department as the result in a sentence and what to talk
  /// about, then its blocks, and below them the whole organisation to compare with.
  ///
  /// - Parameters:
  ///   - own: The report narrowed to the department from which the leader looks.
  ///   - whole: The report of all that the leader sees.
  ///   - words: What leads to the department's page, and what the organisation's part is called.
  ///   - links: Where names lead to.
  /// - Returns: What stands above and below what is told since the wave before.
  /// - Throws: ``RenderingError`` when a template cannot be filled.
  public static func overview(
    ofOwn own: GapReport, beside whole: GapReport, words: (toOwn: String, whole: String),
    links: ResultLinks
  ) throws(RenderingError) -> (head: ResultPart, blocks: ResultPart) {
    guard let ownWave = own.waves.first, let wholeWave = whole.waves.first else {
      return (ResultPart(html: ""), ResultPart(html: ""))
    }
    var mine = view(of: own, ownWave, number: 0, links: links, scope: .divisions)
    mine.takeTalk(from: wholeWave, links: links)
    var context = view(of: whole, wholeWave, number: 1, links: links, scope: .divisions)
    context.dropTalk()
    let head = OwnView(
      wave: mine, href: links.department(ownWave.department?.code.text ?? ""), label: words.toOwn)
    let body = ContextView(
      own: mine, wave: context, label: words.whole,
      notes: (whole.notes + whole.method).map(\.text))
    return (
      ResultPart(html: try ResultTemplates.render(head, as: .ownoverview)),
      ResultPart(html: try ResultTemplates.render(body, as: .context))
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
      wave: view(of: report, wave, number: 0, links: links, scope: scope),
      notes: (report.notes + report.method).map(\.text))
    return ResultPart(html: try ResultTemplates.render(view, as: template))
  }

  private static func view(
    of report: GapReport, _ wave: WaveReport, number: Int, links: ResultLinks, scope: HeatMapScope
  ) -> WaveView {
    WaveView(
      wave, number: number, settings: report.settings, occasion: report.occasion,
      comments: report.comments, benchmarks: nil, links: links, scope: scope, isWhole: false)
  }
}

/// The head of a leader's first page.
struct OwnView {
  let wave: WaveView

  /// The page of the department.
  let href: String
  let label: String
}

/// What stands below it: the department's blocks, and the organisation to compare with.
struct ContextView {
  let own: WaveView
  let wave: WaveView
  let label: String
  let notes: [String]
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
    guard let text = try library.get().render(ViewNode(view), withTemplate: name.rawValue) else {
      throw .template(name.rawValue)
    }
    return text
  }
}
