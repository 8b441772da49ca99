import Foundation
import SurveyModel

/// The answer sheets of a box on their way into the results: responses and comments apart.
struct OpenedSheets {
  private let layout: SheetLayout
  private let isPanel: Bool
  private var names: [Identifier<Department>: String] = [:]

  /// How many sheets could be read.
  private(set) var count = 0

  private(set) var responses: [StoredResponse] = []
  private(set) var comments: [StoredComment] = []

  init(layout: SheetLayout, isPanel: Bool = false) {
    self.layout = layout
    self.isPanel = isPanel
  }

  /// Takes in the bytes of one ballot, unless they are no sheet of the survey.
  mutating func add(_ plaintext: Data?) {
    guard
      let plaintext, let sheet = layout.sheet(Data(plaintext.prefix(layout.ballotSize))),
      plaintext.count == layout.ballotSize + (isPanel ? PanelCode.byteCount : 0),
      let answers = try? layout.codebook.encode(sheet.answers)
    else { return }
    count += 1
    // One copy of each name serves all its sheets.
    let department = names[sheet.department] ?? sheet.department.rawValue
    names[sheet.department] = department
    let tier = sheet.tier.rawValue
    let code = Data(plaintext.dropFirst(layout.ballotSize))
    let isEmpty = code.allSatisfy { $0 == 0 }
    responses.append(
      StoredResponse(
        department: department, tier: tier, answers: answers,
        panel: isEmpty ? nil : PanelCode(code)?.text,
        consents: sheet.consents && sheet.tier.role == .leader))
    for comment in sheet.comments {
      comments.append(
        StoredComment(
          department: department, tier: tier, question: comment.question.rawValue,
          text: comment.text))
    }
  }

  /// Drops every agreement to be shown that does not count.
  ///
  /// It takes all leaders of a department who answered. So nothing is stored of who agreed and who did
  /// not where they differ; and where a sheet could not be read, nobody knows whether all did.
  mutating func settleConsents(isComplete: Bool) {
    guard isComplete else {
      for index in responses.indices { responses[index].consents = false }
      return
    }
    let leaders = responses.indices.filter { responses[$0].tier != Tier.frontline.rawValue }
    for group in Dictionary(grouping: leaders, by: { responses[$0].department }).values
    where !group.allSatisfy({ responses[$0].consents }) {
      for index in group { responses[index].consents = false }
    }
  }

  /// Shuffles responses and comments, each on its own, so that no order joins them.
  mutating func shuffle(using generator: inout some RandomNumberGenerator) {
    responses.shuffle(using: &generator)
    comments.shuffle(using: &generator)
  }
}
