extension ResultPart {
  /// Reads the templates of all parts, which are kept from then on: a server does it before it takes requests.
  ///
  /// - Throws: ``RenderingError`` for a template that is not well formed.
  public static func readTemplates() throws(RenderingError) {
    _ = try ResultTemplates.render(Nothing(), as: .method)
  }

  /// Nothing to be shown.
  private struct Nothing {}
}
