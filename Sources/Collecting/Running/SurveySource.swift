package import SurveyModel

/// Makes the survey of the text that a wave keeps.
package enum SurveySource {
  /// A way to read a survey; `nil` for a text that is none.
  package typealias Reading = @Sendable (String) -> Survey?

  /// Reads a survey file with the reader of `SurveyModel`.
  @Sendable
  package static func read(_ source: String) -> Survey? {
    try? SurveyReader.read(source, file: "survey")
  }
}
