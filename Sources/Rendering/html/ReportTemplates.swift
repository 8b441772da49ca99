import Foundation
import Mustache

/// The templates of the pages, carried inside the program.
enum ReportTemplates {
  /// A template.
  enum Name: String, CaseIterable {
    case page, wave, findings, dumbbell, heatmap, turned, forest, changes, numbers, series
    case inside, why, plan, drivers, noisy, breakdown, lines
    case talk, answers, levelgap, responses, cards, comments, sheet, status, slopes, gallery
    case overview, overviewbody, mappage, blockpage, departmentpage, method
    case ownoverview, context, statements, distribution, changetable

    /// The text of the template.
    var source: String {
      let bytes =
        switch self {
        case .page: PackageResources.page_mustache
        case .wave: PackageResources.wave_mustache
        case .findings: PackageResources.findings_mustache
        case .dumbbell: PackageResources.dumbbell_mustache
        case .heatmap: PackageResources.heatmap_mustache
        case .turned: PackageResources.turned_mustache
        case .forest: PackageResources.forest_mustache
        case .plan: PackageResources.plan_mustache
        case .noisy: PackageResources.noisy_mustache
        case .why: PackageResources.why_mustache
        case .changes: PackageResources.changes_mustache
        case .numbers: PackageResources.numbers_mustache
        case .series: PackageResources.series_mustache
        case .inside: PackageResources.inside_mustache
        case .drivers: PackageResources.drivers_mustache
        case .breakdown: PackageResources.breakdown_mustache
        case .talk: PackageResources.talk_mustache
        case .answers: PackageResources.answers_mustache
        case .levelgap: PackageResources.levelgap_mustache
        case .responses: PackageResources.responses_mustache
        case .cards: PackageResources.cards_mustache
        case .comments: PackageResources.comments_mustache
        case .sheet: PackageResources.sheet_mustache
        case .status: PackageResources.status_mustache
        case .slopes: PackageResources.slopes_mustache
        case .gallery: PackageResources.gallery_mustache
        case .lines: PackageResources.lines_mustache
        case .overview: PackageResources.overview_mustache
        case .overviewbody: PackageResources.overviewbody_mustache
        case .mappage: PackageResources.mappage_mustache
        case .blockpage: PackageResources.blockpage_mustache
        case .departmentpage: PackageResources.departmentpage_mustache
        case .method: PackageResources.method_mustache
        case .ownoverview: PackageResources.ownoverview_mustache
        case .context: PackageResources.context_mustache
        case .statements: PackageResources.statements_mustache
        case .distribution: PackageResources.distribution_mustache
        case .changetable: PackageResources.changetable_mustache
        }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The stylesheet: the page, its charts, and how both give way.
  static let stylesheet = [
    PackageResources.report_css, PackageResources.charts_css, PackageResources.parts_css,
    PackageResources.media_css, PackageResources.print_css,
  ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")

  /// A page with the size of its paper named in the stylesheet, which comes before any word of a report.
  static func fitted(_ page: String, to paper: Paper) -> String {
    guard paper != .a4, let place = page.firstRange(of: "size: A4") else { return page }
    return page.replacingCharacters(in: place, with: "size: \(paper.rawValue)")
  }

  /// Fills the page template, and those that it takes in.
  static func render(_ view: PageView) throws(RenderingError) -> String {
    HTMLEscaping.register()
    var templates: [String: MustacheTemplate] = [:]
    for name in Name.allCases {
      do {
        templates[name.rawValue] = try MustacheTemplate(string: name.source)
      } catch {
        throw .template(name.rawValue)
      }
    }
    let library = MustacheLibrary(templates: templates)
    guard let page = library.render(view, withTemplate: Name.page.rawValue) else {
      throw .template(Name.page.rawValue)
    }
    return page
  }
}
