public import SurveyModel

/// Turns surveys of other programs into our format.
public enum SurveyImport {
  /// What was made of a file.
  public struct Result: Sendable {
    /// The survey in our format, as YAML.
    public let yaml: String

    /// The same survey, as our reader reads it.
    public let survey: Survey

    /// Which form the file had.
    public let form: SurveyForm

    /// Everything that was lost, changed or added: first what the format of the source has and ours
    /// does not, then what was fitted, each in the order of the file.
    public let notes: [ImportNote]
  }

  /// The files of a survey.
  public struct Files: Sendable {
    /// The name of the survey's file, as faults shall show it.
    public let name: String

    /// The bytes of the survey's file.
    public let survey: [UInt8]

    /// The bytes of XLSForm's sheet `choices`, where it is a file of its own.
    public let choices: [UInt8]?

    /// The bytes of XLSForm's sheet `settings`, where it is a file of its own.
    public let settings: [UInt8]?

    /// Describes the files.
    public init(
      name: String, survey: [UInt8], choices: [UInt8]? = nil, settings: [UInt8]? = nil
    ) {
      self.name = name
      self.survey = survey
      self.choices = choices
      self.settings = settings
    }
  }

  /// Reads a survey, fits it into our format, and lists what was lost.
  ///
  /// Nothing in the files is executed, and no other file is read.
  ///
  /// - Parameters:
  ///   - files: the bytes.
  ///   - form: the form; `nil` to tell it from the content.
  /// - Returns: The survey in our format, and what was lost.
  /// - Throws: ``ExchangeFaults`` where the file is damaged, or asks nothing that can be compared.
  public static func read(
    _ files: Files, form: SurveyForm? = nil
  ) throws(ExchangeFaults) -> Result {
    let most = SourceBytes.largestSurvey
    let bytes = try SourceBytes.utf8(files.survey, file: files.name, most: most)
    guard let form = form ?? SurveyForm.guess(bytes) else {
      throw ExchangeFaults(
        ExchangeFault(
          file: files.name, line: 1, code: .unknownForm,
          message: "this looks neither like XLSForm nor LimeSurvey nor SurveyJS; say it with --from"
        ))
    }
    let source: SourceSurvey
    switch form {
    case .limesurvey: source = try LimeSurveyReader.read(bytes, file: files.name)
    case .surveyjs: source = try SurveyJSReader.read(bytes, file: files.name)
    case .xlsform:
      var sheets: [[UInt8]?] = []
      for (name, sheet) in [("choices", files.choices), ("settings", files.settings)] {
        guard let sheet else {
          sheets.append(nil)
          continue
        }
        sheets.append(try SourceBytes.utf8(sheet, file: name, most: most))
      }
      source = try XLSFormReader.read(
        survey: bytes, choices: sheets[0], settings: sheets[1], file: files.name)
    }
    return try result(of: source, form: form, file: files.name)
  }

  private static func result(
    of source: SourceSurvey, form: SurveyForm, file: String
  ) throws(ExchangeFaults) -> Result {
    guard source.asked <= SourceSurvey.mostQuestions else {
      throw ExchangeFaults(
        ExchangeFault(
          file: file, code: .tooLarge,
          message: "the survey has \(source.asked) questions; at most "
            + "\(SourceSurvey.mostQuestions) are read"))
    }
    let fitted = SurveyFitter.fit(source)
    guard !fitted.draft.blocks.isEmpty else {
      let losses = fitted.notes.filter { $0.kind == .lost }.prefix(5).map(\.description)
      throw ExchangeFaults(
        ExchangeFault(
          file: file, code: .nothingToCompare,
          message: (["no question with a scale was found, so there is nothing to compare"] + losses)
            .joined(separator: "\n  ")))
    }
    let yaml = SurveyWriter.yaml(fitted.draft, origin: form.origin)
    do {
      let survey = try SurveyReader.read(yaml, file: file)
      return Result(yaml: yaml, survey: survey, form: form, notes: fitted.notes)
    } catch {
      let first = error.faults.first?.message ?? ""
      throw ExchangeFaults(
        ExchangeFault(
          file: file, code: .notASurvey, message: "what was made of it is no survey: \(first)"))
    }
  }
}

extension SurveyForm {
  /// What the head of a file says about its origin.
  fileprivate var origin: String {
    switch self {
    case .xlsform: "an XLSForm"
    case .limesurvey: "a LimeSurvey structure"
    case .surveyjs: "a SurveyJS definition"
    }
  }
}
