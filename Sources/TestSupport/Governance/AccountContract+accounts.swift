import Foundation
import Governance
import SurveyModel

extension AccountContract {
  static let accounts = [
    AccountCheck("an account of each kind is read as it was added, in the order of addresses") {
      tested in
      var added: [Account] = []
      for (number, post) in AccountHarbour.posts.enumerated() {
        added.append(try await tested.add("p\(number)", post))
      }
      try demand(await tested.store.accounts(), is: added, "all")
      for account in added {
        let record = try await tested.store.accountRecord(of: account.id)
        try demand(record?.account, is: account, "by number")
        try demand(record?.password, is: AccountHarbour.hash(1), "the hash")
        try demand(record?.secondFactor, is: nil, "no second factor")
        let found = try await tested.store.accountRecord(at: account.address)
        try demand(found, is: record, "by address")
      }
      try demand(await tested.notes().map(\.deed), is: added.map { _ in .added }, "notes")
    },
    AccountCheck("an address belongs to one account") { tested in
      _ = try await tested.add("anna", .administrator)
      try await demand("a second one", isRefusedAs: .addressTaken) {
        _ = try await tested.add("anna", .auditor)
      }
      try demand(await tested.store.accounts().count, is: 1, "accounts")
    },
    AccountCheck("a post in an organisation that is not there is refused, and nothing stays") {
      tested in
      let stranger = Post.consultant(organisations: ["Harbour Services", "Nowhere"])
      try await demand("adding", isRefusedAs: .unknownOrganisation("Nowhere")) {
        _ = try await tested.add("carl", stranger)
      }
      try demand(await tested.store.accounts(), is: [], "nothing was added")
      let dora = try await tested.add("dora", .consultant(organisations: ["Northern Rail"]))
      try await demand("changing", isRefusedAs: .unknownOrganisation("Nowhere")) {
        try await tested.change(dora, by: .post(stranger))
      }
      try demand(await tested.store.accounts(), is: [dora], "nothing was changed")
    },
    AccountCheck("a change is written, noted, and raises the generation") { tested in
      let anna = try await tested.add("anna", .administrator)
      _ = try await tested.add("bert", .administrator)
      let leader = Post.leader(organisation: "Northern Rail", department: "N")
      try await tested.change(anna, by: .password(AccountHarbour.hash(2)))
      try await tested.change(anna, by: .post(leader))
      try await tested.change(anna, by: .isRevoked(true))
      try await tested.change(anna, by: .isRevoked(false))
      try await tested.change(anna, by: .isRevoked(true))
      try await tested.change(anna, by: .raisedPassword(AccountHarbour.hash(3)))
      let record = try await tested.store.accountRecord(of: anna.id)
      try demand(record?.password, is: AccountHarbour.hash(3), "the hash")
      try demand(record?.account.post, is: leader, "the post")
      try demand(record?.account.isRevoked, is: true, "revoked")
      try demand(record?.generation, is: 5, "the generation")
      try demand(
        await tested.notes().filter { $0.account == anna.id }.map(\.deed),
        is: [.added, .passwordChanged, .postChanged, .revoked, .restored, .revoked], "notes")
    },
    AccountCheck("a change that was decided on an older generation is refused") { tested in
      let anna = try await tested.add("anna", .auditor)
      try await tested.change(anna, by: .password(AccountHarbour.hash(2)))
      try await demand("the second", isRefusedAs: .changedMeanwhile) {
        try await tested.store.change(
          anna.id, by: .password(AccountHarbour.hash(3)), generation: 0, at: AccountHarbour.now)
      }
      try await demand("of nobody", isRefusedAs: .notFound) {
        try await tested.store.change(
          99, by: .isRevoked(true), generation: 0, at: AccountHarbour.now)
      }
    },
    AccountCheck("the last administrator stays") { tested in
      let anna = try await tested.add("anna", .administrator)
      let bert = try await tested.add("bert", .administrator)
      try await tested.change(bert, by: .isRevoked(true))
      for change in [AccountChange.isRevoked(true), .post(.auditor)] {
        try await demand("the last one", isRefusedAs: .lastAdministrator) {
          try await tested.change(anna, by: change)
        }
      }
      try demand(
        await tested.store.accountRecord(of: anna.id)?.account, is: anna, "nothing was changed")
      try demand(await tested.store.accountRecord(of: anna.id)?.generation, is: 0, "generation")
    },
  ]

  static let factors = [
    AccountCheck("a time step counts once, and none before it") { tested in
      let anna = try await tested.add("anna", .auditor)
      try demand(await tested.store.takeStep(7, of: anna.id), is: false, "without a factor")
      let factor = SecondFactor(sealedSecret: Data([1, 2, 3]), lastStep: 0)
      try await tested.change(anna, by: .secondFactor(factor, recoveryHashes: []))
      try demand(
        await tested.store.accountRecord(of: anna.id)?.secondFactor, is: factor, "the factor")
      try demand(await tested.store.takeStep(7, of: anna.id), is: true, "first")
      try demand(await tested.store.takeStep(7, of: anna.id), is: false, "again")
      try demand(await tested.store.takeStep(6, of: anna.id), is: false, "before")
      try demand(await tested.store.takeStep(8, of: anna.id), is: true, "after")
    },
    AccountCheck("a recovery code counts once, for its account, and new ones replace the old") {
      tested in
      let (store, now) = (tested.store, AccountHarbour.now)
      let anna = try await tested.add("anna", .auditor)
      let bert = try await tested.add("bert", .auditor)
      let factor = SecondFactor(sealedSecret: Data([1]), lastStep: 0)
      let codes = (1...3).map { AccountHarbour.bytes($0) }
      try await tested.change(anna, by: .secondFactor(factor, recoveryHashes: codes))
      try demand(
        await store.takeRecoveryCode(codes[0], of: bert.id, at: now), is: false, "another's")
      try demand(await store.takeRecoveryCode(codes[0], of: anna.id, at: now), is: true, "once")
      try demand(await store.takeRecoveryCode(codes[0], of: anna.id, at: now), is: false, "twice")
      try demand(await store.recoveryCodeCount(of: anna.id), is: 2, "left")
      try await tested.change(
        anna, by: .secondFactor(factor, recoveryHashes: [AccountHarbour.bytes(9)]))
      try demand(await store.takeRecoveryCode(codes[1], of: anna.id, at: now), is: false, "old")
      try await tested.change(anna, by: .secondFactor(nil, recoveryHashes: []))
      try demand(await store.recoveryCodeCount(of: anna.id), is: 0, "none without a factor")
      try demand(
        await tested.notes().filter { $0.account == anna.id }.map(\.deed),
        is: [.added, .secondFactorSet, .recoveryCodeUsed, .secondFactorSet, .secondFactorRemoved],
        "notes")
    },
  ]
}
