import Foundation
import Governance

extension AccountContract {
  static let providers = [
    AccountCheck("an account is found by its link, which ends no session; taking it away does") {
      tested in
      let anna = try await tested.add("anna", .auditor)
      let bert = try await tested.add("bert", .auditor)
      try await tested.begin(1, of: anna)
      try await tested.change(anna, by: .provider(link(5)))
      let record = try await tested.store.accountRecord(linkedTo: link(5).subjectHash)
      try demand(record?.account, is: anna, "by the link")
      try demand(record?.provider, is: link(5), "the link")
      try demand(
        await tested.store.accountRecord(at: anna.address), is: record, "the same by address")
      try demand(await tested.store.accountRecord(of: bert.id)?.provider, is: nil, "another's")
      try demand(await tested.store.sessions(of: anna.id).count, is: 1, "the session stays")
      try await tested.change(anna, by: .provider(link(6)))
      try demand(
        await tested.store.accountRecord(linkedTo: link(5).subjectHash), is: nil, "the former")
      try await tested.change(anna, by: .provider(nil))
      try demand(
        await tested.store.accountRecord(linkedTo: link(6).subjectHash), is: nil, "taken away")
      try demand(await tested.store.sessions(of: anna.id), is: [], "the session ends")
      try demand(
        await tested.notes().filter { $0.account == anna.id }.map(\.deed),
        is: [.added, .signedIn, .providerLinked, .providerLinked, .providerUnlinked], "notes")
    },
    AccountCheck("a link that was decided on an older generation is refused") { tested in
      let anna = try await tested.add("anna", .auditor)
      try await tested.change(anna, by: .isRevoked(true))
      try await demand("the link", isRefusedAs: .changedMeanwhile) {
        try await tested.store.change(
          anna.id, by: .provider(link(5)), generation: 0, at: AccountHarbour.now)
      }
      try demand(
        await tested.store.accountRecord(linkedTo: link(5).subjectHash), is: nil, "no link")
    },
    AccountCheck("a trip is taken once, and those that are over are forgotten") { tested in
      let first = trip(1, at: 0)
      try await tested.store.begin(first)
      try demand(await tested.store.takeTrip(AccountHarbour.bytes(9)), is: nil, "of nobody")
      try demand(await tested.store.takeTrip(first.hash), is: first, "the first time")
      try demand(await tested.store.takeTrip(first.hash), is: nil, "the second time")
      try await tested.store.begin(trip(2, at: 0))
      try await tested.store.begin(trip(3, at: ProviderTrip.longest + 1))
      try demand(await tested.store.takeTrip(AccountHarbour.bytes(2)), is: nil, "forgotten")
      try demand(await tested.store.takeTrip(AccountHarbour.bytes(3)) != nil, is: true, "kept")
    },
  ]

  private static func link(_ number: UInt8) -> ProviderLink {
    ProviderLink(
      issuer: "https://login.example", subjectHash: AccountHarbour.bytes(number),
      linked: AccountHarbour.now)
  }

  private static func trip(_ number: UInt8, at seconds: TimeInterval) -> ProviderTrip {
    ProviderTrip(
      hash: AccountHarbour.bytes(number), onward: "/account",
      began: AccountHarbour.now.addingTimeInterval(seconds))
  }
}
