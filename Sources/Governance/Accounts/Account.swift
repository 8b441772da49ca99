public import SurveyModel

/// Somebody who may sign in and see what concerns waves; never a respondent.
public struct Account: Hashable, Sendable {
  /// The store's number of the account, by which the log of acts names it.
  public let id: Int64

  /// The mail address that the person signs in with, in its one spelling.
  public let address: MailboxName

  /// The name that people read.
  public let name: String

  /// What the person is here for.
  public let post: Post

  /// Whether the account's access was taken back.
  public let isRevoked: Bool

  /// Makes an account.
  public init(id: Int64, address: MailboxName, name: String, post: Post, isRevoked: Bool = false) {
    self.id = id
    self.address = address
    self.name = name
    self.post = post
    self.isRevoked = isRevoked
  }
}

/// What an account is for, and for whom.
public enum Post: Hashable, Sendable {
  /// Keeps the accounts and the organisations, and sees no result.
  case administrator

  /// Runs the waves of some organisations, by their names.
  case consultant(organisations: Set<String>)

  /// Reads the results of a department and all below it.
  case leader(organisation: String, department: Identifier<Department>)

  /// Reads the log of acts, and no result.
  case auditor

  /// The kind of post.
  public var kind: PostKind {
    switch self {
    case .administrator: .administrator
    case .consultant: .consultant
    case .leader: .leader
    case .auditor: .auditor
    }
  }

  /// The names of the organisations that the post is about.
  public var organisations: Set<String> {
    switch self {
    case .administrator, .auditor: []
    case .consultant(let organisations): organisations
    case .leader(let organisation, _): [organisation]
    }
  }

  /// The top of the departments that the post is about; `nil` where it is not about departments.
  public var department: Identifier<Department>? {
    if case .leader(_, let department) = self { department } else { nil }
  }

  /// Puts a post together of the parts that a store or a command line has.
  ///
  /// - Returns: `nil` where the parts do not make the kind: a consultant has at least one organisation
  ///   and no department, a leader exactly one of each, the others neither.
  public init?(
    _ kind: PostKind, organisations: Set<String>, department: Identifier<Department>?
  ) {
    switch (kind, department) {
    case (.administrator, nil) where organisations.isEmpty: self = .administrator
    case (.auditor, nil) where organisations.isEmpty: self = .auditor
    case (.consultant, nil) where !organisations.isEmpty:
      self = .consultant(organisations: organisations)
    case (.leader, let department?):
      guard let only = organisations.first, organisations.count == 1 else { return nil }
      self = .leader(organisation: only, department: department)
    default: return nil
    }
  }
}

/// The kinds of posts, by the word that the command line and the store use.
public enum PostKind: String, CaseIterable, Sendable {
  case administrator
  case consultant
  case leader
  case auditor
}
