import Foundation
import Governance

extension AccountContract {
  static let sessions = [
    AccountCheck("a session is found by its hash, and takes the place of another") { tested in
      let anna = try await tested.add("anna", .auditor)
      try await tested.begin(1, of: anna, .password)
      try demand(await tested.store.sessions(of: anna.id), is: [], "half ones are not listed")
      try await tested.begin(2, of: anna, replacing: AccountHarbour.bytes(1))
      try demand(await tested.store.session(AccountHarbour.bytes(1)), is: nil, "the old one")
      let found = try await tested.store.session(AccountHarbour.bytes(2))
      try demand(found?.account, is: anna.id, "the account")
      try demand(found?.stage, is: .whole, "the stage")
      try demand(found?.began, is: AccountHarbour.now, "the beginning")
      try demand(found?.browser, is: nil, "a browser that is not known")
      let named = Session(
        hash: AccountHarbour.bytes(3), account: anna.id, stage: .password,
        began: AccountHarbour.now, used: AccountHarbour.now, browser: "Firefox on Linux")
      try await tested.store.begin(named, generation: 0, replacing: nil)
      try demand(await tested.store.session(named.hash), is: named, "with its browser")
      try demand(await tested.notes().map(\.deed), is: [.added, .signedIn], "notes")
    },
    AccountCheck("another password, post or factor, and revoking, end all sessions at once") {
      tested in
      let anna = try await tested.add("anna", .auditor)
      let bert = try await tested.add("bert", .auditor)
      let changes: [AccountChange] = [
        .password(AccountHarbour.hash(2)), .post(.administrator), .isRevoked(false),
        .secondFactor(nil, recoveryHashes: []),
      ]
      try await tested.begin(99, of: bert)
      for (number, change) in changes.enumerated() {
        try await tested.begin(UInt8(number), of: anna)
        try await tested.begin(UInt8(number + 50), of: anna, .password)
        try await tested.change(anna, by: change)
        for hash in [UInt8(number), UInt8(number + 50)].map(AccountHarbour.bytes) {
          try demand(await tested.store.session(hash), is: nil, "\(change.endsSessions)")
        }
      }
      try await tested.begin(10, of: anna)
      try await tested.change(anna, by: .raisedPassword(AccountHarbour.hash(3)))
      try demand(await tested.store.sessions(of: anna.id).count, is: 1, "more work ends nothing")
      try demand(await tested.store.sessions(of: bert.id).count, is: 1, "another's")
    },
    AccountCheck("no session begins under an older generation, or after revoking") { tested in
      let anna = try await tested.add("anna", .auditor)
      let now = AccountHarbour.now
      let session = Session(
        hash: AccountHarbour.bytes(1), account: anna.id, stage: .whole, began: now, used: now)
      try await tested.change(anna, by: .password(AccountHarbour.hash(2)))
      try await demand("an older one", isRefusedAs: .changedMeanwhile) {
        try await tested.store.begin(session, generation: 0, replacing: nil)
      }
      try await tested.change(anna, by: .isRevoked(true))
      try await demand("after revoking", isRefusedAs: .changedMeanwhile) {
        try await tested.begin(1, of: anna)
      }
      try demand(await tested.store.session(AccountHarbour.bytes(1)), is: nil, "none began")
    },
    AccountCheck("use is noted forwards only, and ended sessions go at the next beginning") {
      tested in
      let anna = try await tested.add("anna", .auditor)
      try await tested.begin(1, of: anna)
      let later = AccountHarbour.now.addingTimeInterval(600)
      try await tested.store.touch(AccountHarbour.bytes(1), at: later)
      try await tested.store.touch(AccountHarbour.bytes(1), at: AccountHarbour.now)
      try demand(
        await tested.store.session(AccountHarbour.bytes(1))?.used, is: later, "the later use")
      try await tested.begin(2, of: anna, at: 600 + Session.idleEnd)
      try demand(await tested.store.sessions(of: anna.id).count, is: 2, "at the end itself")
      try await tested.begin(3, of: anna, at: 601 + Session.idleEnd)
      try demand(await tested.store.session(AccountHarbour.bytes(1)), is: nil, "after it")
    },
    AccountCheck("sessions are ended one by one, or all but one") { tested in
      let (store, now) = (tested.store, AccountHarbour.now)
      let anna = try await tested.add("anna", .auditor)
      for number in UInt8(1)...4 { try await tested.begin(number, of: anna, at: Double(number)) }
      try demand(
        await store.sessions(of: anna.id).map(\.hash), is: [4, 3, 2, 1].map(AccountHarbour.bytes),
        "the order")
      try await store.end(AccountHarbour.bytes(1), at: now)
      try await store.end(AccountHarbour.bytes(1), at: now)
      let kept = AccountHarbour.bytes(2)
      try demand(await store.endSessions(of: anna.id, except: kept, at: now), is: 2, "ended")
      try demand(await store.sessions(of: anna.id).map(\.hash), is: [kept], "kept")
      try demand(await store.endSessions(of: anna.id, except: nil, at: now), is: 1, "the last")
      try demand(
        await tested.notes().map(\.deed).suffix(3),
        is: [.signedOut, .sessionsEnded, .sessionsEnded], "notes")
    },
  ]

  static let tries = [
    AccountCheck("tries are counted under all keys together, or under none") { tested in
      let (store, now) = (tested.store, AccountHarbour.now)
      let strict = TryRule(free: 1, first: 10, longest: 60, memory: 1_000)
      let mild = TryRule(free: 4, first: 10, longest: 60, memory: 1_000)
      let both = [
        TryKey(hash: AccountHarbour.bytes(1), rule: strict),
        TryKey(hash: AccountHarbour.bytes(2), rule: mild),
      ]
      try demand(await store.takeTry(both, at: now), is: .go(isSlowing: false), "first")
      try demand(await store.takeTry(both, at: now), is: .go(isSlowing: true), "second")
      for _ in 1...5 {
        try demand(
          await store.takeTry(both, at: now), is: .wait(until: now.addingTimeInterval(10)), "third")
      }
      try demand(await store.takeTry([both[1]], at: now), is: .go(isSlowing: false), "the other: 3")
      try await store.forgiveTry([AccountHarbour.bytes(2), AccountHarbour.bytes(77)])
      try await store.forgetTries(AccountHarbour.bytes(1))
      try demand(await store.takeTry(both, at: now), is: .go(isSlowing: false), "anew: 1 and 3")
      let after = now.addingTimeInterval(1_000)
      try demand(await store.takeTry(both, at: after), is: .go(isSlowing: false), "forgotten")
    },
    AccountCheck("an account is known where it has signed in, at the newest twenty places") {
      tested in
      let (store, now) = (tested.store, AccountHarbour.now)
      let anna = try await tested.add("anna", .auditor)
      let bert = try await tested.add("bert", .auditor)
      for number in UInt8(0)..<21 {
        let moment = now.addingTimeInterval(Double(number))
        try await store.remember(AccountHarbour.bytes(number), of: anna.id, at: moment)
      }
      try await store.remember(
        AccountHarbour.bytes(1), of: anna.id, at: now.addingTimeInterval(100))
      try await store.remember(
        AccountHarbour.bytes(50), of: anna.id, at: now.addingTimeInterval(101))
      for (number, isKnown) in [(UInt8(0), false), (1, true), (2, false), (3, true), (50, true)] {
        try demand(
          await store.isKnown(AccountHarbour.bytes(number), of: anna.id), is: isKnown, "\(number)")
      }
      try demand(await store.isKnown(AccountHarbour.bytes(3), of: bert.id), is: false, "another's")
    },
  ]

  static let tokens = [
    AccountCheck("tokens are found by hash and by name, and go one by one") { tested in
      let (store, now) = (tested.store, AccountHarbour.now)
      let anna = try await tested.add("anna", .auditor)
      let bert = try await tested.add("bert", .auditor)
      let made = [token("b", 1, of: anna), token("a", 2, of: anna), token("a", 3, of: bert)]
      for token in made { try await store.add(token) }
      try demand(await store.tokens(of: anna.id), is: [made[1], made[0]], "by name")
      try demand(await store.token(AccountHarbour.bytes(3)), is: made[2], "by hash")
      try await demand("a name twice", isRefusedAs: .tokenNameTaken) {
        try await store.add(token("a", 4, of: anna))
      }
      try await store.removeToken(named: "a", of: anna.id, at: now)
      try await demand("gone", isRefusedAs: .noToken) {
        try await store.removeToken(named: "a", of: anna.id, at: now)
      }
      try demand(await store.token(AccountHarbour.bytes(2)), is: nil, "gone")
      try demand(await store.tokens(of: bert.id), is: [made[2]], "another's of the same name")
      try demand(
        await tested.notes().map(\.deed).suffix(4),
        is: [.tokenMade, .tokenMade, .tokenMade, .tokenRevoked], "notes")
    }
  ]

  private static func token(_ name: String, _ number: UInt8, of account: Account) -> AccessToken {
    AccessToken(
      name: name, account: account.id, scope: [.seeWaves, .export], began: AccountHarbour.now,
      ends: AccountHarbour.now.addingTimeInterval(86_400), hash: AccountHarbour.bytes(number))
  }
}
