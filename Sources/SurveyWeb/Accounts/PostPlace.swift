import Governance
import SurveyModel

/// For which part of the organisations a post is.
enum PostPlace {
  /// The organisations, or a department of one, as one line; empty for posts that have neither.
  static func words(_ post: Post) -> String {
    let names = post.organisations.sorted().joined(separator: ", ")
    return post.department.map { "\(names) / \($0.rawValue)" } ?? names
  }
}
