import Collecting
import Foundation
import Governance
import SQLiteStore
import SurveyModel
import TestSupport
import Testing

@Suite struct AccountStoreTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func store() async throws -> SQLiteStore {
    let store = try SQLiteStore(path: folder.file("wave.sqlite"), codebook: Town.codebook)
    for name in AccountHarbour.organisations.sorted() {
      try await store.create(Organisation(name: name))
    }
    return store
  }

  @Test(arguments: AccountContract.checks)
  func `the store keeps the contract of accounts`(_ check: AccountCheck) async throws {
    let store = try await store()
    try await check.run(
      on: AccountsUnderTest(store: store) {
        let acts = try await store.acts()
        #expect(ActChain.firstBroken(in: acts) == nil)
        return acts.compactMap { act in
          AccountDeed(rawValue: act.what).map {
            AccountNote(deed: $0, account: Int64(act.count))
          }
        }
      })
  }

  @Test func `no secret lies in the files of the database`() async throws {
    let store = try await store()
    var generator = SystemRandomNumberGenerator()
    let keeper = PasswordKeeper(cost: AccountHarbour.cost)
    let lock = try #require(SecretLock(key: AccountHarbour.bytes(7)))
    let (desk, now) = (AccountDesk(store: store, keeper: keeper), AccountHarbour.now)
    let account = try await desk.add(
      "anna@harbour.example", name: "Anna", post: .auditor, password: AccountHarbour.password,
      at: now, using: &generator)
    let totp = TOTP(using: &generator)
    let codes = try await desk.setSecondFactor(
      totp, of: desk.record(at: account.address.text), lock: lock, at: now, using: &generator)
    let token = try await desk.makeToken(
      named: "export", scope: [.seeActs], until: now.addingTimeInterval(60), of: account, at: now,
      using: &generator)
    let signIn = SignInDesk(store: store, keeper: keeper, lock: lock)
    let place = SignInPlace(network: "192.0.2.77")
    guard
      case .needsCode(let half) = try await signIn.signIn(
        "anna@harbour.example", password: AccountHarbour.password, from: place, at: now,
        using: &generator),
      case .signedIn(let secret) = try await signIn.confirm(
        half, code: codes[0].text, from: place, at: now, using: &generator)
    else {
      Issue.record("nobody was signed in")
      return
    }
    let files = ["wave.sqlite", "wave.sqlite-wal"].map(folder.bytes)
    let secrets = [
      AccountHarbour.password, token, String(token.dropFirst(9)), half.text, secret.text,
      codes[0].text, codes[9].text, totp.typedSecret, place.network,
    ]
    for hidden in secrets.map({ Data($0.utf8) }) + [totp.secret] {
      #expect(files.allSatisfy { $0.range(of: hidden) == nil })
    }
    #expect(files.contains { $0.range(of: Data("anna@harbour.example".utf8)) != nil })
  }
}
