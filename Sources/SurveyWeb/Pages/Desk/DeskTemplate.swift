import Mustache
import Rendering

/// A template of the pages for people with accounts.
///
/// It lies in `Templates/Desk` or `Templates/Results`, and in the binary.
struct DeskTemplate: Hashable, Sendable {
  /// The name by which other templates take it in.
  let name: String

  /// The text of the template.
  let source: String

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    source = String(decoding: bytes, as: UTF8.self)
  }

  /// Every template.
  static let all: [DeskTemplate] = pages + parts + resultPages

  static let layout = DeskTemplate("desk", PackageResources.desk_mustache)
  static let notice = DeskTemplate("desknotice", PackageResources.desknotice_mustache)
  static let page = DeskTemplate("deskpage", PackageResources.deskpage_mustache)
  static let dashboard = DeskTemplate("dashboard", PackageResources.dashboard_mustache)

  static let results = DeskTemplate("results", PackageResources.results_mustache)

  static let resultPages = [
    results, DeskTemplate("mirror", PackageResources.mirror_mustache),
  ]

  /// The parts of ``page``.
  static let parts = [
    DeskTemplate("deskfacts", PackageResources.deskfacts_mustache),
    DeskTemplate("desklinks", PackageResources.desklinks_mustache),
    DeskTemplate("desktable", PackageResources.desktable_mustache),
    DeskTemplate("deskform", PackageResources.deskform_mustache),
    DeskTemplate("deskreading", PackageResources.deskreading_mustache),
    DeskTemplate("desklisting", PackageResources.desklisting_mustache),
  ]

  private static let pages = [layout, notice, page, dashboard]
}

/// The templates of all pages for people with accounts, read once.
struct DeskTemplates: Sendable {
  private let library: MustacheLibrary
  private let pages: [DeskTemplate: MustacheTemplate]

  /// Reads the templates.
  ///
  /// - Throws: the parser's error for a template that is not well formed.
  init() throws {
    HTMLEscaping.register()
    var pages: [DeskTemplate: MustacheTemplate] = [:]
    var library = MustacheLibrary()
    for template in DeskTemplate.all {
      let read = try MustacheTemplate(string: template.source)
      pages[template] = read
      library.register(read, named: template.name)
    }
    self.pages = pages
    self.library = library
  }

  /// The page as HTML.
  func render<View: DeskView>(_ view: View) -> String {
    pages[View.template]?.render(ViewNode(view), library: library) ?? ""
  }
}
