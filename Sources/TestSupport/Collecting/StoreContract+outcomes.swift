import Collecting
import SurveyModel

extension StoreContract {
  static let outcomes = [
    StoreCheck("a wave has no figures before some are imported") { tested in
      try await tested.open()
      try demand(await tested.store.outcome(of: tested.wave), is: nil, "figures")
    },
    StoreCheck("figures come back as they were given, and another set takes their place") {
      tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.open()
      for outcome in [score, score, turnover] {
        try await store.replaceOutcome(of: wave, with: outcome)
        try demand(await store.outcome(of: wave), is: outcome, "figures")
      }
    },
    StoreCheck("figures may come before and after a wave's end, and stay") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.close(after: 1)
      try await store.replaceOutcome(of: wave, with: score)
      try await store.empty(wave, responses: [], comments: [])
      try await store.markSealed(wave)
      try demand(await store.outcome(of: wave), is: score, "figures")
      try await store.replaceOutcome(of: wave, with: turnover)
      try demand(await store.outcome(of: wave), is: turnover, "figures")
    },
    StoreCheck("a figure of no department leaves the former ones") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.open()
      try await store.replaceOutcome(of: wave, with: score)
      let stray = Outcome(name: "Stray", values: ["sales": 1, "nowhere": 2])
      try await demand("a stray", isRefused: \.isNotFound) { () async throws(StoreError) in
        try await store.replaceOutcome(of: wave, with: stray)
      }
      try demand(await store.outcome(of: wave), is: score, "figures")
    },
    StoreCheck("a planned wave and an unknown one take no figures") { tested in
      let (store, wave) = (tested.store, tested.wave)
      try await tested.plan()
      try await demand("a planned wave", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        try await store.replaceOutcome(of: wave, with: score)
      }
      let unknown = Harbour.wave("never").id
      try await demand("an unknown wave", isRefused: \.isNotFound) {
        () async throws(StoreError) in
        try await store.replaceOutcome(of: unknown, with: score)
      }
      try await demand("figures of an unknown wave", isRefused: \.isNotFound) {
        () async throws(StoreError) in _ = try await store.outcome(of: unknown)
      }
    },
    StoreCheck("figures of one wave are not those of another") { tested in
      let store = tested.store
      try await tested.open()
      let other = Harbour.wave("autumn")
      try await store.create(other)
      try await store.open(other.id, boxKey: .init(repeating: 9, count: 32), at: Harbour.during)
      try await store.replaceOutcome(of: tested.wave, with: score)
      try demand(await store.outcome(of: other.id), is: nil, "figures of the other wave")
    },
  ]

  private static let score = Outcome(
    name: "Customer score", values: ["ops": 0.1, "ops-north": -73.25, "sales": 1e11])

  private static let turnover = Outcome(name: "Fluktuation ü", values: ["ops-south": 12])
}
