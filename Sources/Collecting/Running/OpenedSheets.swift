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

  /// A tier of a department.
  struct Group: Hashable {
    let department: String
    let tier: String

    init(_ department: Identifier<Department>, _ tier: Tier) {
      self.init(department: department.rawValue, tier: tier.rawValue)
    }

    init(department: String, tier: String) {
      self.department = department
      self.tier = tier
    }
  }

  /// Drops all sheets of a tier of a department of which more say that they are of it than have answered
  /// there.
  ///
  /// Where the roster knows no such tier of a department, nobody has. A sheet says itself where it belongs,
  /// and a site could send what it likes: sheets that are put beside those of a few people would
  /// make a group that is shown, and tell by subtraction what these few said.
  ///
  /// - Parameter answered: How many have answered, by group.
  /// - Returns: How many sheets were dropped.
  mutating func dropStrangers(beyond answered: [Group: Int]) -> Int {
    var sheets: [Group: Int] = [:]
    for response in responses {
      sheets[Group(department: response.department, tier: response.tier), default: 0] += 1
    }
    let crowded = Set(sheets.filter { $0.value > answered[$0.key] ?? 0 }.keys)
    guard !crowded.isEmpty else { return 0 }
    responses.removeAll {
      crowded.contains(Group(department: $0.department, tier: $0.tier))
    }
    comments.removeAll {
      crowded.contains(Group(department: $0.department, tier: $0.tier))
    }
    return crowded.reduce(0) { $0 + (sheets[$1] ?? 0) }
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
