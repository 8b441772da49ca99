/// A group of a gallery's index: the files that were drawn from one fixture.
public struct GalleryView: Hashable, Sendable {
  /// A drawing, small.
  struct Drawn: Hashable, Sendable {
    let chart: String
  }

  /// A file.
  public struct File: Hashable, Sendable {
    let path: String
    let drawn: Drawn?

    /// Names a page or a chart.
    ///
    /// - Parameters:
    ///   - path: Where it lies, from the index.
    ///   - drawing: The chart; `nil` for a page.
    public init(path: String, drawing: Drawing? = nil) {
      self.path = path
      drawn = drawing.map { Drawn(chart: $0.svg) }
    }
  }

  let id: String
  let title: String
  let about: String
  let files: [File]

  /// Puts a group together.
  ///
  /// - Parameters:
  ///   - id: The name of its folder.
  ///   - title: Its heading.
  ///   - about: What the fixture is there to show.
  ///   - files: Its files, in the order of the index.
  public init(id: String, title: String, about: String, files: [File]) {
    self.id = id
    self.title = title
    self.about = about
    self.files = files
  }
}

extension Renderer {
  /// The index of a gallery.
  ///
  /// - Throws: ``RenderingError`` when a template is damaged.
  public static func index(of groups: [GalleryView]) throws(RenderingError) -> String {
    try ReportTemplates.render(
      PageView(
        title: "Gallery", place: "every chart, page and report, from fixtures", gallery: groups))
  }
}
