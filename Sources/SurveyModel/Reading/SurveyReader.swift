/// Reads surveys from YAML, and finds every fault of a file at once.
public enum SurveyReader {
  /// The survey that a text holds.
  ///
  /// - Parameters:
  ///   - text: the YAML text.
  ///   - file: the name of the file, as faults shall show it.
  /// - Returns: the survey; it is well formed in every respect that ``SurveyFault`` knows.
  /// - Throws: ``SurveyFaults`` with all faults of the file, in the order of their places.
  public static func read(_ text: String, file: String) throws(SurveyFaults) -> Survey {
    try read(Array(text.utf8), file: file)
  }

  /// The survey that the bytes of a file hold.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the file, which should be UTF-8 and at most a megabyte.
  ///   - file: the name of the file, as faults shall show it.
  /// - Returns: the survey; it is well formed in every respect that ``SurveyFault`` knows.
  /// - Throws: ``SurveyFaults`` with all faults of the file, in the order of their places.
  public static func read(_ bytes: [UInt8], file: String) throws(SurveyFaults) -> Survey {
    let tree: YAMLTree
    do throws(LocatedFault) {
      tree = try YAMLComposer.compose(SourceGuard.text(of: bytes))
    } catch {
      throw faults([error], file: file)
    }
    var check = GrammarCheck(languages: GrammarCheck.languages(of: tree))
    check.check(tree, against: .mapping(SurveyGrammar.survey))
    var builder = SurveyBuilder(languages: check.languages)
    let survey = builder.survey(tree)
    let found = check.faults + builder.faults
    guard found.isEmpty, let survey else { throw faults(found, file: file) }
    return survey
  }

  /// Faults with their file, in the order of their places.
  private static func faults(_ located: [LocatedFault], file: String) -> SurveyFaults {
    let sorted = located.sorted {
      ($0.mark, $0.cause.code.rawValue) < ($1.mark, $1.cause.code.rawValue)
    }
    return SurveyFaults(
      faults: sorted.map {
        SurveyFault(
          file: file, line: $0.mark.line, column: $0.mark.column, code: $0.cause.code,
          message: $0.cause.message)
      })
  }
}
