import Foundation
import Governance

extension AccountContract {
  static let welcomes = [
    AccountCheck("an invitation is found by its hash, and the next one takes its place") { tested in
      let anna = try await tested.add("anna", .administrator)
      let first = welcome(1, of: anna.id)
      try await tested.store.invite(first)
      try demand(try await tested.store.welcome(first.hash), is: first, "the first")
      let second = welcome(2, of: anna.id)
      try await tested.store.invite(second)
      try demand(try await tested.store.welcome(first.hash), is: nil, "the first afterwards")
      try demand(try await tested.store.welcome(second.hash), is: second, "the second")
      try demand(try await tested.store.welcome(of: anna.id), is: second, "the account's")
      try demand(try await tested.store.welcome(of: 99), is: nil, "nobody's")
      let deeds = try await tested.notes().map(\.deed)
      try demand(deeds, is: [.added, .invited, .invited], "what was noted")
    },
    AccountCheck("nobody is invited under a generation that is over") { tested in
      let anna = try await tested.add("anna", .administrator)
      try await tested.change(anna, by: .password(AccountHarbour.hash(2)))
      try await demand("an old generation", isRefusedAs: .changedMeanwhile) {
        try await tested.store.invite(welcome(1, of: anna.id))
      }
      try await demand("nobody's account", isRefusedAs: .notFound) {
        try await tested.store.invite(welcome(1, of: 99))
      }
    },
  ]

  private static func welcome(_ number: UInt8, of account: Int64) -> Welcome {
    Welcome(
      hash: AccountHarbour.bytes(number), account: account, generation: 0,
      began: AccountHarbour.now)
  }
}
