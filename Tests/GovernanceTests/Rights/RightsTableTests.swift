import Foundation
import Governance
import SurveyModel
import TestSupport
import Testing

/// Who may do what, written out once more by hand: post, then what it may do where.
@Suite struct RightsTableTests {
  private static let own = "Harbour Services"
  private static let foreign = "Northern Rail"

  /// Everything that a right can be asked for, by name.
  static let subjects: [(String, Subject)] = [
    ("program", .program),
    ("own account", .account(1)),
    ("other account", .account(2)),
    ("own organisation", .organisation(own)),
    ("foreign organisation", .organisation(foreign)),
    ("own department", .department(organisation: own, lineage: ["D1", "TOP"])),
    ("below", .department(organisation: own, lineage: ["D11", "D1", "TOP"])),
    ("beside", .department(organisation: own, lineage: ["D2", "TOP"])),
    ("above", .department(organisation: own, lineage: ["TOP"])),
    ("same code, foreign", .department(organisation: foreign, lineage: ["D1", "TOP"])),
  ]

  private static let all = Set(subjects.map(\.0))
  private static let organisationWide: Set = [
    "own organisation", "own department", "below", "beside", "above",
  ]
  private static let subtree: Set = ["own department", "below"]

  /// The places of each right, by post.
  static let table: [PostKind: [Right: Set<String>]] = [
    .administrator: [
      .keepOwnAccount: ["own account"], .keepAccounts: all, .seeActs: all, .addOrganisation: all,
      .seeWaves: all,
    ],
    .consultant: [
      .keepOwnAccount: ["own account"], .seeWaves: organisationWide, .keepRoster: organisationWide,
      .runWaves: organisationWide, .publish: organisationWide,
      .seeResponseRates: organisationWide, .seeResults: organisationWide,
      .seeComments: organisationWide, .export: organisationWide,
    ],
    .leader: [
      .keepOwnAccount: ["own account"], .seeWaves: organisationWide, .seeResponseRates: subtree,
      .seeResults: subtree, .seeComments: subtree, .export: subtree,
    ],
    .auditor: [.keepOwnAccount: ["own account"], .seeActs: all],
  ]

  static func account(_ kind: PostKind, isRevoked: Bool = false) throws -> Account {
    let post: Post =
      switch kind {
      case .administrator: .administrator
      case .consultant: .consultant(organisations: [own])
      case .leader: .leader(organisation: own, department: "D1")
      case .auditor: .auditor
      }
    let address = try #require(MailboxName("anna@harbour.example"))
    return Account(id: 1, address: address, name: "Anna", post: post, isRevoked: isRevoked)
  }

  @Test(arguments: PostKind.allCases, Right.allCases)
  func `each post has each right where the table says, and nowhere else`(
    kind: PostKind, right: Right
  ) throws {
    let account = try Self.account(kind)
    let allowed = Self.table[kind]?[right] ?? []
    for (name, subject) in Self.subjects {
      #expect(account.may(right, on: subject) == allowed.contains(name), "\(name)")
    }
  }

  @Test(arguments: PostKind.allCases)
  func `an account whose access was taken back may nothing`(kind: PostKind) throws {
    let account = try Self.account(kind, isRevoked: true)
    for right in Right.allCases {
      #expect(!Self.subjects.contains { account.may(right, on: $0.1) })
    }
  }

  @Test func `who sees results sees neither accounts nor acts, and the other way round`() {
    let results: [Right] = [.seeResults, .seeComments, .export, .seeResponseRates]
    for kind in PostKind.allCases {
      let sees = results.contains { RightsTable.reach($0, for: kind) != .none }
      let keeps = [Right.keepAccounts, .seeActs].contains {
        RightsTable.reach($0, for: kind) != .none
      }
      #expect(sees != keeps)
    }
  }

  @Test func `a post is made of the parts of its kind alone`() {
    #expect(Post(.administrator, organisations: [], department: nil) == .administrator)
    #expect(Post(.administrator, organisations: ["A"], department: nil) == nil)
    #expect(Post(.auditor, organisations: [], department: "D") == nil)
    #expect(Post(.consultant, organisations: [], department: nil) == nil)
    #expect(Post(.consultant, organisations: ["A"], department: "D") == nil)
    #expect(
      Post(.consultant, organisations: ["A", "B"], department: nil)
        == .consultant(organisations: ["A", "B"]))
    #expect(Post(.leader, organisations: ["A"], department: nil) == nil)
    #expect(Post(.leader, organisations: ["A", "B"], department: "D") == nil)
    #expect(
      Post(.leader, organisations: ["A"], department: "D")
        == .leader(organisation: "A", department: "D"))
  }

  @Test func `a token may what its scope and its account may, until it ends`() throws {
    let consultant = try Self.account(.consultant)
    let (began, ends) = (AccountHarbour.now, AccountHarbour.now.addingTimeInterval(60))
    let token = AccessToken(
      name: "t", account: 1, scope: [.seeWaves, .seeActs], began: began, ends: ends,
      hash: AccountHarbour.bytes(1))
    let own = Subject.organisation(Self.own)
    #expect(token.may(.seeWaves, on: own, of: consultant, at: began))
    #expect(!token.may(.seeResults, on: own, of: consultant, at: began))
    #expect(!token.may(.seeActs, on: .program, of: consultant, at: began))
    #expect(!token.may(.seeWaves, on: .organisation(Self.foreign), of: consultant, at: began))
    #expect(!token.may(.seeWaves, on: own, of: consultant, at: ends))
    let revoked = try Self.account(.consultant, isRevoked: true)
    #expect(!token.may(.seeWaves, on: own, of: revoked, at: began))
  }
}
