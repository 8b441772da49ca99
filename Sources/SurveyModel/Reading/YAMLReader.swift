/// Reads other YAML files than surveys, with the same guard and the same words for what is wrong.
package enum YAMLReader {
  /// Why a text is no YAML that can be read, and where.
  package struct Fault: Error, Hashable {
    /// The place.
    package let mark: Mark

    /// What is wrong, and what would be right.
    package let message: String
  }

  /// The tree of the bytes of a file.
  ///
  /// - Throws: The first fault of form.
  package static func read(_ bytes: [UInt8]) throws(Fault) -> YAMLTree {
    do throws(LocatedFault) {
      return try YAMLComposer.compose(SourceGuard.text(of: bytes))
    } catch {
      throw Fault(mark: error.mark, message: error.cause.message)
    }
  }
}

/// What names a survey file accepts, for those who write such files.
package enum SurveyNames {
  /// The most characters of a name.
  package static let longest = Rule.longestName

  /// Whether a text may be the name of a question, block, scale or option.
  package static func isName(_ text: String) -> Bool { Rule.isName(text) }

  /// Whether no question may bear the name, since files of answers have a column of it.
  package static func isReserved(_ text: String) -> Bool {
    SurveyGrammar.reservedNames.contains(text.lowercased())
  }

  /// Whether a text has the form of a language code.
  package static func isLanguage(_ text: String) -> Bool { Rule.isLanguage(text) }
}
