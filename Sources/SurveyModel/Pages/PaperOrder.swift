/// What stands on paper, in the order of the pages on a screen.
public enum PaperOrder {
  /// The pages without those that are answered in one's own words.
  ///
  /// - Parameters:
  ///   - survey: the survey.
  ///   - shortForm: whether only the short form is asked.
  ///   - profile: the questions about the respondent that are asked; `nil` for all.
  /// - Returns: the pages whose answers can be typed into a table and imported.
  public static func pages(
    of survey: Survey, shortForm: Bool, profile: [Identifier<ProfileQuestion>]? = nil
  ) -> [SurveyPage] {
    SurveyPages.pages(of: survey, shortForm: shortForm).compactMap { page in
      switch page.content {
      case .statements, .levels: return page
      case .open: return nil
      case .profile(let questions):
        let asked = questions.filter { profile?.contains($0.id) ?? true }
        return asked.isEmpty ? nil : SurveyPage(content: .profile(asked))
      }
    }
  }
}
