/// One thing in a survey file that must be put right, and where it stands.
public struct SurveyFault: Error, Hashable, Sendable {
  /// The kinds of faults, by the name that stays stable.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The file is larger than a survey can be.
    case tooLarge = "survey.too-large"

    /// The file is no YAML that can be read.
    case yaml = "survey.yaml"

    /// A key stands twice in one mapping.
    case duplicateKey = "survey.duplicate-key"

    /// A key that the format does not have.
    case unknownKey = "survey.unknown-key"

    /// A key that must be there is not.
    case missingKey = "survey.missing-key"

    /// A value of the wrong kind or outside its limits.
    case badValue = "survey.bad-value"

    /// A text that does not fit on its page.
    case tooLong = "survey.too-long"

    /// A text that is not there in every language of the file.
    case missingLanguage = "survey.missing-language"

    /// A question without words for a role, or an empty text.
    case missingWording = "survey.missing-wording"

    /// A question whose roles judge the same thing in different words.
    case roleDrift = "survey.role-drift"

    /// Two things bear one name.
    case duplicateID = "survey.duplicate-id"

    /// A question on a scale that the file does not have.
    case unknownScale = "survey.unknown-scale"

    /// A short form with a statement that the file does not have.
    case unknownItem = "survey.unknown-item"

    /// A negative statement on a scale that is never scored from the other end.
    case reversedKey = "survey.reversed-key"

    /// A block that no respondent, or no respondent of the short form, is asked about.
    case unreachableBlock = "survey.unreachable-block"

    /// Blocks that cannot be mixed without two statements of one block in a row.
    case cannotMix = "survey.cannot-mix"
  }

  /// The name of the file, as it was given to the reader.
  public let file: String

  /// The line, from 1.
  public let line: Int

  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// The kind of the fault.
  public let code: Code

  /// What is wrong, and what would be right.
  public let message: String
}

extension SurveyFault: CustomStringConvertible {
  /// The fault on one line, as `file:line:column: code: message`.
  public var description: String {
    "\(file):\(line):\(column): \(code.rawValue): \(message)"
  }
}

/// All faults of a survey file.
public struct SurveyFaults: Error, Hashable, Sendable {
  /// The faults, in the order of their places; at least one.
  public let faults: [SurveyFault]
}

extension SurveyFaults: CustomStringConvertible {
  /// The faults, one on a line.
  public var description: String {
    faults.map(\.description).joined(separator: "\n")
  }
}
