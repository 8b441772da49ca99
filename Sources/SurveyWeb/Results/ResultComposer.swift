import Collecting
import Governance
import Pipeline
import Rendering
import Reporting
import SurveyModel

/// Composes the pages of a wave's results.
struct ResultComposer: Sendable {
  let seen: SeenWave
  let room: ResultRoom
  let signedIn: SignedIn
  let texts: DeskTexts
  let words = ResultTexts.english

  /// A page.
  ///
  /// - Throws: ``DeskError/notHere`` for a block or department that is none of what is seen.
  func view(of page: ResultPage) async throws -> ResultPageView {
    let content = try await content(of: page)
    return ResultPageView(
      frame: DeskFrame(
        texts: texts, title: "\(content.title) · \(seen.wave.name)", signedIn: signedIn,
        area: .organisations), seen: seen, page: page, content: content)
  }

  /// What the page shows; that of sealed results is kept.
  private func content(of page: ResultPage) async throws -> ResultContent {
    guard let seal = seen.seal, page != .comments else { return try await made(page) }
    let key = ResultShelf.PageKey(
      wave: ResultShelf.WaveKey(seal: seal, standpoint: seen.standpoint), page: page,
      earlier: seen.earlier.map(\.name))
    if let content = try await room.shelf.pages.value(key, orNew: { try await made(page) }) {
      return content
    }
    return try await made(page)
  }

  private func made(_ page: ResultPage) async throws -> ResultContent {
    switch page {
    case .overview: try await overview()
    case .heatMap(let department): try heatMap(in: department)
    case .block(let code): try block(code)
    case .department(let code): try department(code)
    case .why(let department, let block): try why(department, block)
    case .waves(let earlier): try await waves(since: earlier)
    case .comments: try await comments()
    case .mirror: MirrorComposer(seen: seen, words: words).content
    }
  }

  /// The files that may be taken along.
  static let files: [Format] = [.html, .xlsx, .csv, .json]

  private func overview() async throws -> ResultContent {
    var content = ResultContent(title: words.tab(.overview))
    let drawn = try drawnOverview()
    content.drawn = drawn.head.html
    content.drawnBelow = drawn.blocks.html
    content.since = try await since()
    content.downloadsLabel = words.downloads
    content.downloads = Self.files.map {
      ResultContent.Way(address: seen.path.export($0), name: $0.rawValue.uppercased())
    }
    return content
  }

  /// Of all departments the organisation; of a leader's the own first, and the organisation below it.
  private func drawnOverview() throws -> (head: ResultPart, blocks: ResultPart) {
    let whole = seen.results.report()
    guard let own = seen.standpoint.department else {
      return try ResultPart.overview(of: whole, links: seen.path.links)
    }
    return try ResultPart.overview(
      ofOwn: seen.results.report(focus: Focus(department: own)), beside: whole,
      words: (
        toOwn: words.toOwn(seen.results.tree[own]?.name ?? own.rawValue),
        whole: words.forComparison
      ), links: seen.path.links)
  }

  /// What changed since the wave before: in the scope of the page, and in the organisation.
  private func since() async throws -> ResultContent.Since? {
    guard let before = seen.earlier.last,
      let report = try await room.changes([before], to: seen, .outline)
    else { return nil }
    let lines = report.progress.lines.filter {
      $0.department == nil || seen.standpoint.department != nil
    }
    return ResultContent.Since(
      heading: words.sinceHeading(before.name),
      scopes: lines.map { line in
        ResultContent.Since.Scope(
          scope: line.department?.name.text ?? words.wholeOrganisation, counts: line.counts.text,
          closings: line.closings.map {
            ResultContent.Since.Closing(verdict: $0.label.text, because: $0.words.text)
          })
      }, address: seen.path.waves(since: before.name), label: words.sinceLink)
  }

  private func heatMap(in department: String?) throws -> ResultContent {
    let tree = seen.results.tree
    if let department, tree[Identifier(department)] == nil { throw DeskError.notHere }
    let isLong = tree.departments.count > 40
    let scope: HeatMapScope =
      department.map { .inside($0) } ?? (isLong ? .divisions : .all)
    var content = ResultContent(title: words.tab(.heatMap))
    content.drawn = try ResultPart.heatMap(
      of: seen.results.report(), scope: scope, links: seen.path.links
    ).html
    if let department {
      content.choices = ways(down: Identifier(department))
      content.choicesLabel = words.allDepartments
    }
    return content
  }

  /// The way from the whole map down to a department.
  private func ways(down department: Identifier<Department>) -> [ResultContent.Way] {
    let tree = seen.results.tree
    let steps = tree.ancestors(of: department).reversed() + [department]
    return [ResultContent.Way(address: seen.path.heatMap, name: words.allDepartments)]
      + steps.map { step in
        ResultContent.Way(
          address: seen.path.heatMap(in: step.rawValue),
          name: tree[step]?.name ?? step.rawValue, isHere: step == department)
      }
  }

  private func block(_ code: String) throws -> ResultContent {
    guard let block = seen.results.survey.blocks.first(where: { $0.id.rawValue == code }) else {
      throw DeskError.notHere
    }
    let report = seen.results.report(focus: Focus(block: block.id))
    var content = ResultContent(title: BlockName.of(block, in: report))
    content.drawn = try ResultPart.block(of: report, links: seen.path.links).html
    return content
  }

  private func department(_ code: String) throws -> ResultContent {
    let id = Identifier<Department>(code)
    guard let department = seen.results.tree[id] else { throw DeskError.notHere }
    let report = seen.results.report(focus: Focus(department: id))
    var content = ResultContent(title: department.name)
    content.drawn = try ResultPart.department(of: report, links: seen.path.links).html
    content.beside =
      BesideComposer(
        seen: seen, department: department, report: report, words: words
      ).beside
    let below = seen.results.tree.children(of: id)
    if !below.isEmpty {
      content.choicesLabel = words.tab(.heatMap)
      content.choices = [
        ResultContent.Way(address: seen.path.heatMap(in: code), name: words.below)
      ]
    }
    return content
  }
}

/// What a block is called in the report's language.
enum BlockName {
  static func of(_ block: Block, in report: GapReport) -> String {
    let rows = report.waves.first?.matched ?? []
    return rows.first { $0.block.code.text == block.id.rawValue }?.block.name.text
      ?? block.id.rawValue
  }
}
