/// Lays a survey out on pages.
public enum SurveyPages {
  /// The pages of a survey, in their order, the same for both roles.
  ///
  /// With mixed blocks: all statements in ``MixedOrder``, then the levels of up to two blocks a
  /// page. With blocks kept together: each block's statements, then its levels. Last come the open
  /// questions and the profile questions, a page each.
  ///
  /// - Parameters:
  ///   - survey: the survey.
  ///   - shortForm: whether only the statements of the short form are asked; a survey without a
  ///     short form is asked in full.
  /// - Returns: the pages; every question that is asked stands on exactly one of them.
  public static func pages(of survey: Survey, shortForm: Bool) -> [SurveyPage] {
    let blocks = blocks(of: survey, shortForm: shortForm)
    let most = max(1, survey.presentation.statementsPerPage)
    let closed =
      switch survey.presentation.order {
      case .mixed: mixed(blocks, most: most)
      case .blocks: blocks.flatMap { together($0, most: most) }
      }
    let open =
      survey.openQuestions.isEmpty ? [] : [SurveyPage(content: .open(survey.openQuestions))]
    let profile = survey.profile.isEmpty ? [] : [SurveyPage(content: .profile(survey.profile))]
    return closed + open + profile
  }

  /// The questions of each block that the form asks.
  private static func blocks(of survey: Survey, shortForm: Bool) -> [AskedBlock] {
    let kept = shortForm ? survey.shortForm.map { Set($0.items) } : nil
    return survey.blocks.map { block in
      AskedBlock(
        statements: block.items(of: .items).filter { kept?.contains($0.id) ?? true },
        levels: block.items(of: .now) + block.items(of: .needed))
    }
  }

  private static func mixed(_ blocks: [AskedBlock], most: Int) -> [SurveyPage] {
    let statements = MixedOrder.items(of: blocks.map(\.statements))
    let rated = blocks.map(\.levels).filter { !$0.isEmpty }
    let levels = rated.parts(of: max(1, most / 2)).map {
      SurveyPage(content: .levels($0.flatMap(\.self)))
    }
    return statements.parts(of: most).map { SurveyPage(content: .statements($0)) } + levels
  }

  private static func together(_ block: AskedBlock, most: Int) -> [SurveyPage] {
    block.statements.parts(of: most).map { SurveyPage(content: .statements($0)) }
      + (block.levels.isEmpty ? [] : [SurveyPage(content: .levels(block.levels))])
  }

  /// What the form asks about one block.
  private struct AskedBlock {
    let statements: [Item]
    let levels: [Item]
  }
}

extension Array {
  /// The elements in parts of a length; the last may be shorter.
  fileprivate func parts(of length: Int) -> [[Element]] {
    stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
  }
}
