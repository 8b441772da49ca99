import Foundation
import Mustache
import Rendering

/// A view model, and the template that belongs to it.
protocol PageView: Sendable {
  /// The name of the template.
  static var template: PageTemplates.Name { get }

  /// What stands around the content.
  var frame: Frame { get set }

  /// Whether a shared device is left from the page itself, or it is the first page.
  var hasWayOut: Bool { get }
}

extension PageView {
  var hasWayOut: Bool { false }
}

/// The templates of all pages, read once.
///
/// They lie in `Templates/*.mustache` and in the binary; each is named here and in the package's
/// list of resources.
struct PageTemplates: Sendable {
  /// The templates.
  enum Name: String, CaseIterable, Sendable {
    case layout, start, consent, promise, protection, question, statement, text, check, receipt,
      notice, languages, lookup, confirm, leaving, entry, code, codewords, lost, pause, onward

    /// The text of the template.
    var source: String {
      let bytes =
        switch self {
        case .layout: PackageResources.layout_mustache
        case .start: PackageResources.start_mustache
        case .consent: PackageResources.consent_mustache
        case .promise: PackageResources.promise_mustache
        case .protection: PackageResources.protection_mustache
        case .question: PackageResources.question_mustache
        case .statement: PackageResources.statement_mustache
        case .text: PackageResources.text_mustache
        case .check: PackageResources.check_mustache
        case .receipt: PackageResources.receipt_mustache
        case .notice: PackageResources.notice_mustache
        case .languages: PackageResources.languages_mustache
        case .lookup: PackageResources.lookup_mustache
        case .confirm: PackageResources.confirm_mustache
        case .leaving: PackageResources.leaving_mustache
        case .entry: PackageResources.entry_mustache
        case .code: PackageResources.code_mustache
        case .codewords: PackageResources.codewords_mustache
        case .lost: PackageResources.lost_mustache
        case .pause: PackageResources.pause_mustache
        case .onward: PackageResources.onward_mustache
        }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private let library: MustacheLibrary
  private let pages: [Name: MustacheTemplate]

  /// Reads the templates.
  ///
  /// - Throws: the parser's error for a template that is not well formed.
  init() throws {
    HTMLEscaping.register()
    var pages: [Name: MustacheTemplate] = [:]
    var library = MustacheLibrary()
    for name in Name.allCases {
      let template = try MustacheTemplate(string: name.source)
      pages[name] = template
      library.register(template, named: name.rawValue)
    }
    self.pages = pages
    self.library = library
  }

  /// The page as HTML.
  func render<View: PageView>(_ view: View) -> String {
    pages[View.template]?.render(ViewNode(view), library: library) ?? ""
  }
}
