import Privacy
import Simulation
import SurveyModel
import Testing

@Suite struct CommentScreenTests {
  private static let question: Identifier<OpenQuestion> = "help"

  /// Two divisions, the first of three departments, the second alone.
  private static func tree() throws -> DepartmentTree {
    try DepartmentTree([
      Department(id: "east", name: "East"),
      Department(id: "e1", name: "One", parent: "east"),
      Department(id: "e2", name: "Two", parent: "east"),
      Department(id: "e3", name: "Three", parent: "east"),
      Department(id: "west", name: "West"),
    ])
  }

  /// Comments of departments, each with words of its own.
  private static func written(
    _ counts: KeyValuePairs<Identifier<Department>, Int>, isReviewed: Bool = true
  ) -> [WrittenComment] {
    counts.flatMap { department, count in
      (0..<count).map {
        WrittenComment(
          department: department, question: question, text: "\(department) \($0)",
          isReviewed: isReviewed)
      }
    }
  }

  private static func screened(
    _ comments: [WrittenComment], minimum: Int = 10
  ) throws -> ScreenedComments {
    CommentScreen(minimum: minimum, tree: try tree()).comments(comments, on: question)
  }

  /// How many comments bear each department.
  private static func counts(
    _ comments: ScreenedComments
  ) -> [Identifier<Department>?: Int] {
    comments.comments.reduce(into: [:]) { $0[$1.department, default: 0] += 1 }
  }

  @Test(arguments: [0, 1, 9])
  func `fewer than ten comments on a question are withheld`(_ count: Int) throws {
    let screened = try Self.screened(Self.written(["west": count]), minimum: 3)
    #expect(screened.withheld == .few)
    #expect(screened.comments.isEmpty)
  }

  @Test func `nothing is shown before every comment is reviewed`() throws {
    let comments =
      Self.written(["west": 30]) + Self.written(["west": 1], isReviewed: false)
    let screened = try Self.screened(comments)
    #expect(screened.withheld == .unreviewed)
    #expect(screened.comments.isEmpty)
  }

  @Test func `comments on another question do not count`() throws {
    let other = (0..<40).map {
      WrittenComment(
        department: "west", question: "hinder", text: "other \($0)", isReviewed: true)
    }
    let screened = try Self.screened(other + Self.written(["west": 9]))
    #expect(screened.withheld == .few)
  }

  @Test func `a department that all of ten wrote in is named, and nobody is left`() throws {
    let screened = try Self.screened(Self.written(["west": 10]))
    #expect(Self.counts(screened) == ["west": 10])
  }

  @Test func `a department is not named where fewer than ten are left elsewhere`() throws {
    let screened = try Self.screened(Self.written(["west": 25, "e1": 3]))
    #expect(Self.counts(screened) == [nil: 28])
  }

  @Test func `the smallest department goes unnamed to guard the rest`() throws {
    let screened = try Self.screened(Self.written(["west": 12, "e1": 11, "nowhere": 3]))
    #expect(Self.counts(screened) == ["west": 12, nil: 14])
  }

  @Test func `what is too few in a department is told of the one above it`() throws {
    let screened = try Self.screened(
      Self.written(["e1": 4, "e2": 7, "e3": 12, "west": 10]))
    #expect(Self.counts(screened) == ["east": 11, "e3": 12, "west": 10])
  }

  @Test func `each department's comments keep the order in which they came`() throws {
    let screened = try Self.screened(Self.written(["west": 10, "e3": 12]))
    #expect(
      screened.comments.map(\.text) == (0..<12).map { "e3 \($0)" } + (0..<10).map { "west \($0)" })
  }

  @Test(arguments: 1...200)
  func `whoever bears a name, and whoever bears none, are nobody or at least ten`(
    _ seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...30, using: &random)
    let departments = (0..<count).map { number in
      Department(
        id: Identifier("d\(number)"), name: "\(number)",
        parent: number == 0 || Bool.random(using: &random)
          ? nil : Identifier("d\(Int.random(in: 0..<number, using: &random))"))
    }
    let comments = departments.flatMap { department in
      let written = Int.random(in: 0...Int.random(in: 1...25, using: &random), using: &random)
      return (0..<written).map { _ in
        WrittenComment(
          department: department.id, question: Self.question, text: department.id.rawValue,
          isReviewed: true)
      }
    }
    let tree = try DepartmentTree(departments)
    let screened = CommentScreen(minimum: 10, tree: tree).comments(comments, on: Self.question)
    #expect((screened.withheld == .few) == (comments.count < 10))
    guard screened.withheld == nil else { return }
    #expect(screened.comments.count == comments.count)
    for (_, size) in Self.counts(screened) { #expect(size >= 10) }
    for comment in screened.comments {
      guard let label = comment.department else { continue }
      #expect(tree.subtree(of: label).contains(Identifier(comment.text)))
    }
  }
}
