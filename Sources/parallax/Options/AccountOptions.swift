public import ArgumentParser
import Collecting
import Foundation
public import Governance
import SurveyModel

/// The options of commands about accounts, which name organisations in another sense than the others.
struct AccountOptions: ParsableArguments {
  @Option(help: "The database file (default: parallax.sqlite, or PARALLAX_DATABASE).")
  var database: String?

  @Flag(help: "Print JSON on stdout.")
  var json = false

  @Flag(help: "Print no colour, also on a terminal.")
  var noColor = false

  @Flag(help: "Never ask; fail when something is missing.")
  var noInput = false

  /// The database and the desks of accounts.
  func office(makingIfMissing: Bool = false) throws -> AccountOffice {
    var words: [String] = []
    if let database { words = ["--database", database] }
    let global = try GlobalOptions.parse(words)
    let workshop = try makingIfMissing ? Workshop(makingIfMissing: global) : Workshop(global)
    return AccountOffice(workshop: workshop)
  }
}

/// The database with what is done to accounts in it.
struct AccountOffice {
  let workshop: Workshop

  var store: any GovernanceStore { workshop.store }

  var desk: AccountDesk { AccountDesk(store: store, keeper: PasswordKeeper()) }

  /// The lock of second factors; its key is drawn at the first call.
  func lock() throws -> SecretLock {
    guard let lock = SecretLock(key: try workshop.keysOrNew().accountKeyOrNew()) else {
      throw Failure(.inside, "the key of second factors has another length")
    }
    return lock
  }
}

/// The post of an account, as options.
struct PostOptions: ParsableArguments {
  @Option(help: "What the account is for: administrator, consultant, leader or auditor.")
  var role: PostKind

  @Option(help: "An organisation of a consultant (may be given several times), or of a leader.")
  var organisation: [String] = []

  @Option(help: "The code of a leader's department; the account sees it and all below it.")
  var department: String?

  /// The post that the options name.
  func post() throws -> Post {
    let post = Post(
      role, organisations: Set(organisation), department: department.map { .init($0) })
    if let post { return post }
    let rule =
      switch role {
      case .administrator, .auditor: "it takes neither --organisation nor --department"
      case .consultant: "it takes one --organisation or more, and no --department"
      case .leader: "it takes one --organisation and one --department"
      }
    throw Failure(.usage, "this is no post of \(role.phrase): \(rule)")
  }

  /// Refuses a department that the organisation's current roster does not have.
  func checkDepartment(in office: AccountOffice) async throws {
    guard role == .leader, let department, let name = organisation.first,
      try await office.organisationNames().contains(name)
    else { return }
    let roster = try await office.workshop.store.roster(of: .init(name))
    guard roster.tree[.init(department)] == nil else { return }
    throw Failure(
      .notFound, "there is no department “\(department)” in \(name)",
      hint: "Departments go by their code: see parallax roster show.")
  }
}

extension AccountOffice {
  /// The names of the organisations in the database.
  fileprivate func organisationNames() async throws -> Set<String> {
    Set(try await workshop.store.organisations().map(\.name))
  }
}

extension PostKind: ExpressibleByArgument {
  /// The kind with its article.
  var phrase: String {
    switch self {
    case .administrator: "an administrator"
    case .consultant: "a consultant"
    case .leader: "a leader"
    case .auditor: "an auditor"
    }
  }
}
