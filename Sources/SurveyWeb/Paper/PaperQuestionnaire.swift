public import Collecting
public import Foundation
import Mustache
import Rendering
public import SurveyModel

/// The questionnaire of one role on paper: the same words, order and choices as behind a link.
///
/// All forms of one wave, role and department are alike: none leads to a person. Questions that are
/// answered in one's own words are left out, since a handwriting tells who wrote.
public struct PaperQuestionnaire: Sendable {
  /// The sizes of paper.
  public enum Paper: String, CaseIterable, Sendable {
    /// 210 by 297 millimetres.
    case a4

    /// 8.5 by 11 inches.
    case letter
  }

  /// The wave that a form belongs to.
  public struct Occasion: Sendable {
    /// The code of the department.
    public let department: Identifier<Department>

    /// What its people are promised.
    public let promise: Promise

    /// The tier that all forms of the pile bear; `nil` where they bear the role alone.
    public let tier: Tier?

    /// The place whose calendar dates are given in.
    public let timeZone: TimeZone

    /// Makes an occasion.
    public init(
      department: Identifier<Department>, promise: Promise, tier: Tier?, timeZone: TimeZone
    ) {
      self.department = department
      self.promise = promise
      self.tier = tier
      self.timeZone = timeZone
    }
  }

  let survey: Survey
  let role: Role
  let language: Language
  let shortForm: Bool
  let occasion: Occasion?
  let paper: Paper
  let returnTo: String?

  /// Makes a questionnaire.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - role: Who answers.
  ///   - language: One of the survey's languages.
  ///   - shortForm: Whether only the short form is asked.
  ///   - occasion: The wave, with its promise; `nil` for a survey alone.
  ///   - paper: The size of the paper.
  ///   - returnTo: Where the sheets are handed in, in words.
  public init(
    survey: Survey, role: Role, language: Language, shortForm: Bool = false,
    occasion: Occasion? = nil, paper: Paper = .a4, returnTo: String? = nil
  ) {
    self.survey = survey
    self.role = role
    self.language = language
    self.shortForm = shortForm
    self.occasion = occasion
    self.paper = paper
    self.returnTo = returnTo
  }

  /// The questionnaire as a page of HTML that needs nothing beside it.
  ///
  /// - Throws: the parser's error for a template that is not well formed.
  public func html() throws -> String {
    HTMLEscaping.register()
    let template = try MustacheTemplate(
      string: String(decoding: PackageResources.paper_mustache, as: UTF8.self))
    return template.render(PaperComposer(questionnaire: self).view())
  }
}
