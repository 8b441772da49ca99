import Collecting
import SurveyModel

extension StoreContract {
  static let seals = [
    StoreCheck("a wave has no seal before its results are frozen, and then its head's hash") {
      tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.finish()
      try demand(await store.seal(of: wave), is: nil, "the seal")
      try demand(await store.sealedParts(of: wave, named: nil), is: [], "the parts")
      try demand(await store.keep([head, cells], of: wave), is: true, "keeping")
      try demand(await store.seal(of: wave), is: head.digits, "the seal")
      try demand(
        await store.sealedParts(of: wave, named: nil), is: [cells, head], "all parts, by name")
      try demand(
        await store.sealedParts(of: wave, named: ["wave", "never"]), is: [head], "one part")
    },
    StoreCheck("what is frozen first stays; another comparison comes beside it") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.finish()
      try await store.keep([head, cells], of: wave)
      let other = SealedPart(name: "wave", content: [9], sha256: .init(repeating: 9, count: 32))
      try demand(await store.keep([other, since], of: wave), is: false, "keeping again")
      try demand(await store.sealedParts(of: wave, named: nil), is: [cells, head], "the parts")
      try demand(await store.keep([since], of: wave), is: true, "keeping a comparison")
      try demand(
        await store.sealedParts(of: wave, named: ["since/1"]), is: [since], "the comparison")
    },
    StoreCheck("nothing is frozen or handed out of a wave without results") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.open()
      try await demand("freezing", isRefused: \.isWrongState) { () async throws(StoreError) in
        try await store.keep([head], of: wave)
      }
      try await demand("handing out", isRefused: \.isWrongState) { () async throws(StoreError) in
        try await store.publish(wave, to: nil)
      }
    },
    StoreCheck("results are handed out in steps, to all, and taken back") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.finish()
      try demand(await store.publication(of: wave), is: .none, "before")
      try await store.publish(wave, to: ["ops"])
      try await store.publish(wave, to: ["ops", "sales"])
      try demand(
        await store.publication(of: wave),
        is: Publication(isForAll: false, departments: ["ops", "sales"]), "after two steps")
      try await store.publish(wave, to: nil)
      try await store.publish(wave, to: nil)
      try await store.withdraw(wave, from: ["ops"])
      try demand(
        await store.publication(of: wave),
        is: Publication(isForAll: true, departments: ["sales"]), "to all, and one taken back")
      try await store.withdraw(wave, from: nil)
      try demand(await store.publication(of: wave), is: .none, "all taken back")
    },
    StoreCheck("results go to departments that the wave has, or to none of those named") {
      tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.finish()
      try await demand("a stranger", isRefused: \.isNotFound) { () async throws(StoreError) in
        try await store.publish(wave, to: ["ops", "nowhere"])
      }
      try demand(await store.publication(of: wave), is: .none, "after a stranger")
    },
  ]

  private static let head = SealedPart(
    name: "wave", content: [1, 2], sha256: .init(repeating: 0xAB, count: 32))

  private static let cells = SealedPart(
    name: "cells/items", content: [3], sha256: .init(repeating: 1, count: 32))

  private static let since = SealedPart(
    name: "since/1", content: [4], sha256: .init(repeating: 2, count: 32))
}

extension StoreUnderTest {
  /// Brings the wave to its results, with nobody's answers.
  fileprivate func finish() async throws {
    try await close(after: 1)
    try await store.empty(wave, responses: [], comments: [])
    try await store.markSealed(wave)
  }
}
