import Reporting
import SurveyModel
import Testing

@testable import Rendering

/// Mustache renders a name that does not exist as nothing; so each is looked up here.
@Suite struct TemplateTests {
  /// The pages that fill every section of every template.
  private func pages() throws -> [PageView] {
    func page(_ report: GapReport) -> PageView {
      PageView(
        title: "t", place: "p", settings: report.settings,
        waves: report.waves.map {
          WaveView(
            $0, number: 0, settings: report.settings, occasion: report.occasion,
            comments: report.comments)
        },
        notes: report.notes)
    }
    let comparison = try Reports.comparison()
    return [
      page(try Reports.gaps()), page(try Reports.whole()),
      page(try Reports.gaps(isProtected: false)),
      page(try Reports.gaps(departments: 3)), page(try Reports.gaps(departments: 60)),
      page(try Reports.gaps(Focus(block: "vision"))), page(try Reports.inside()),
      page(try Reports.inside(Focus(block: "recognition"))),
      page(try Reports.drivers()), page(try BreakdownSample.report()),
      PageView(
        title: "t", place: "p", settings: comparison.settings,
        comparison: ChangesView(comparison), notes: comparison.notes),
      PageView(title: "t", place: "p", plan: PlanView(try PlanTests.plan()), notes: []),
      PageView(title: "t", place: "p", noisy: NoisyView(try NoisyTests.report()), notes: []),
      PageView(
        title: "t", place: "p", settings: comparison.settings,
        status: StatusView(try Reports.status(elapsed: 0.5))),
      PageView(
        title: "t", place: "p",
        gallery: [GalleryView(id: "g", title: "G", about: "", files: try files())]),
      besideAnother(comparison.settings),
    ]
      + (try sheets())
      + [
        PageView(
          title: "t", place: "p", settings: comparison.settings,
          comparison: ChangesView(try Reports.series()), notes: comparison.notes)
      ]
  }

  private func besideAnother(_ settings: SettingsFigures) -> PageView {
    var page = PageView(title: "t", place: "p", settings: settings, notes: [])
    page.beside = BesideView(RenderOptions.Beside(words: "w", file: "f"))
    return page
  }

  private func files() throws -> [GalleryView.File] {
    let drawings = try Renderer.drawings(of: .gaps(try Reports.gaps()))
    return [GalleryView.File(path: "a.html")]
      + drawings.map { GalleryView.File(path: "a.svg", drawing: $0) }
  }

  private func sheets() throws -> [PageView] {
    let report = try Reports.gaps()
    return SheetReport.Kind.allCases.compactMap { SheetReport($0, of: report) }.map {
      PageView(title: "t", place: "p", sheet: SheetView($0), isProtected: true)
    }
  }

  @Test func `every name in a template exists in its view`() throws {
    let views = try pages()
    var reached: Set<String> = []
    for view in views {
      let walk = TemplateWalk(templates: { ReportTemplates.Name(rawValue: $0)?.source })
      let missing = walk.missingNames(in: "page", views: [view], reached: &reached)
      #expect(missing.isEmpty)
    }
    let parts: [ReportTemplates.Name] = [
      .overview, .overviewbody, .mappage, .blockpage, .departmentpage,
    ]
    for view in views {
      for wave in view.waves {
        for part in parts {
          let walk = TemplateWalk(templates: { ReportTemplates.Name(rawValue: $0)?.source })
          let missing = walk.missingNames(
            in: part.rawValue, views: [ResultView(wave: wave, notes: ["n"])], reached: &reached)
          #expect(missing.isEmpty, "\(part): \(missing)")
        }
      }
    }
    reached.formUnion(try pagesOfLeaders(views.flatMap(\.waves)))
    reached.formUnion(parts.map(\.rawValue))
    #expect(reached == Set(ReportTemplates.Name.allCases.map(\.rawValue)))
  }

  /// The templates that a leader's first page reaches; no name is missing in them.
  private func pagesOfLeaders(_ waves: [WaveView]) throws -> Set<String> {
    var reached: Set<String> = []
    for wave in waves {
      let walk = TemplateWalk(templates: { ReportTemplates.Name(rawValue: $0)?.source })
      let own = OwnView(wave: wave, href: "h", label: "l")
      let context = ContextView(own: wave, wave: wave, label: "l", notes: ["n"])
      let missing =
        walk.missingNames(in: "ownoverview", views: [own], reached: &reached)
        .union(walk.missingNames(in: "context", views: [context], reached: &reached))
      #expect(missing.isEmpty, "\(missing)")
    }
    return reached
  }

  @Test func `a name that does not exist is found`() throws {
    let view = try #require(try pages().first)
    let templates = ["page": "{{title}}{{#waves}}{{headline}}{{nonsense}}{{/waves}}"]
    let walk = TemplateWalk(templates: { templates[$0] })
    var reached: Set<String> = []
    #expect(walk.missingNames(in: "page", views: [view], reached: &reached) == ["nonsense"])
  }

  @Test func `only drawings and the stylesheet go into a page unescaped`() {
    let drawn: Set<Substring> = [
      "style", "strip", "axis", "level", "levelAxis", "gapAxis", "chart",
    ]
    for name in ReportTemplates.Name.allCases {
      let raw = name.source.matches(of: /\{\{\{([a-zA-Z]+)\}\}\}/).map(\.output.1)
      #expect(Set(raw).isSubset(of: drawn), "\(name)")
    }
  }
}
