import Collecting
import Foundation

extension StoreContract {
  static let codeWords = [
    StoreCheck("that a wave allows code words is told while it is open") { tested in
      let store = tested.store
      let wave = Harbour.wave(allowsCodeWords: true)
      try await store.create(Harbour.organisation)
      try await store.replaceRoster(of: Harbour.organisation.id, with: Harbour.roster())
      try await store.create(wave)
      try demand(await store.wave(wave.id).allowsCodeWords, is: true, "the wave allows them")
      try demand(await store.allowsCodeWords(), is: false, "before opening")
      try await store.open(wave.id, boxKey: Data(repeating: 7, count: 32), at: Harbour.during)
      try demand(await store.allowsCodeWords(), is: true, "while it is open")
      try await store.beginClosing(wave.id)
      try demand(await store.allowsCodeWords(), is: false, "after closing")
    },
    StoreCheck("a wrapped link is found by its person and its words alone") { tested in
      let store = tested.store
      let people = try await tested.invite()
      try demand(await store.wrappedLink(of: people[0].id), is: nil, "before")
      try demand(await store.keep(link("bafob kipud"), of: people[0].id), is: true, "kept")
      try demand(
        await store.wrappedLink(of: people[0].id), is: link("bafob kipud"), "of the person")
      try demand(
        await store.wrappedLink(finding: "bafob kipud"), is: link("bafob kipud"), "of the words")
      try demand(await store.wrappedLink(of: people[1].id), is: nil, "of another person")
      try demand(await store.wrappedLink(finding: "kipud bafob"), is: nil, "of other words")
      try demand(await store.allowsCodeWords(), is: false, "a wave without code words")
    },
    StoreCheck("nobody's words take the place of another's, nor of their own") { tested in
      let store = tested.store
      let people = try await tested.invite()
      _ = try await store.keep(link("bafob kipud"), of: people[0].id)
      try demand(await store.keep(link("bafob kipud"), of: people[1].id), is: false, "another's")
      try demand(await store.keep(link("hulom soziv"), of: people[0].id), is: false, "a second")
      try demand(
        await store.wrappedLink(of: people[0].id), is: link("bafob kipud"), "the first stays")
    },
    StoreCheck("a wrapped link goes with the ballot, and none is kept afterwards") { tested in
      let store = tested.store
      let person = try await tested.invite()[0]
      _ = try await store.keep(link("bafob kipud"), of: person.id)
      _ = try await tested.submit(step: 0, for: person)
      try demand(await store.wrappedLink(of: person.id), is: nil, "of the person")
      try demand(await store.wrappedLink(finding: "bafob kipud"), is: nil, "of the words")
      try demand(await store.keep(link("hulom soziv"), of: person.id), is: false, "another")
    },
    StoreCheck("a wrapped link goes with a link that is taken back, and with the wave") { tested in
      let store = tested.store
      let people = try await tested.invite()
      _ = try await store.keep(link("bafob kipud"), of: people[0].id)
      _ = try await store.keep(link("hulom soziv"), of: people[1].id)
      try await store.revoke(people[0].participant, in: tested.wave)
      try demand(await store.wrappedLink(finding: "bafob kipud"), is: nil, "taken back")
      try demand(await store.wrappedLink(of: people[1].id), is: link("hulom soziv"), "the other")
      try await store.beginClosing(tested.wave)
      try demand(await store.wrappedLink(finding: "hulom soziv"), is: nil, "of a closed wave")
      try demand(await store.keep(link("hulom soziv"), of: people[2].id), is: false, "another")
    },
    StoreCheck("a wrapped link goes after as many wrong words as are allowed") { tested in
      let store = tested.store
      let people = try await tested.invite()
      _ = try await store.keep(link("bafob kipud"), of: people[0].id)
      _ = try await store.keep(link("hulom soziv"), of: people[1].id)
      for _ in 1...2 { try await wrongTry(of: store, "bafob kipud") }
      try demand(await store.wrappedLink(of: people[0].id), is: link("bafob kipud"), "after two")
      try await wrongTry(of: store, "bafob kipud")
      try demand(await store.wrappedLink(of: people[0].id), is: nil, "after three")
      try demand(await store.wrappedLink(of: people[1].id), is: link("hulom soziv"), "the other")
    },
    StoreCheck("tries are counted before they are made, and right ones are given back") { tested in
      let store = tested.store
      let people = try await tested.invite()
      _ = try await store.keep(link("bafob kipud"), of: people[0].id)
      for number in 1...3 {
        try demand(await store.countTry(finding: "bafob kipud", most: 3), is: true, "\(number)")
      }
      try demand(await store.countTry(finding: "bafob kipud", most: 3), is: false, "a fourth")
      try await store.endTry(finding: "bafob kipud", wasRight: true, most: 3)
      try demand(await store.countTry(finding: "bafob kipud", most: 3), is: true, "once more")
      try demand(await store.countTry(finding: "hulom soziv", most: 3), is: false, "of nobody")
    },
  ]

  /// A try that does not open the row.
  private static func wrongTry(of store: any Store, _ words: String) async throws {
    _ = try await store.countTry(finding: words, most: 3)
    try await store.endTry(finding: words, wasRight: false, most: 3)
  }

  private static func link(_ finding: String) -> WrappedLink {
    WrappedLink(
      finding: finding, salt: Data(repeating: 9, count: WrappedLink.saltByteCount),
      ciphertext: Data(finding.utf8))
  }
}
