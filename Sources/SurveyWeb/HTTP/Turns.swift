/// Lets the forms of one link be taken one after the other, so that of two that come at the same time
/// neither overwrites what the other brought.
actor Turns {
  /// Who waits, by link; a link without an entry is at nobody's turn.
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

  /// Runs a body when all that came before it for the same link are done.
  nonisolated func take<Value: Sendable>(
    _ link: String, _ body: () async throws -> Value
  ) async throws -> Value {
    await begin(link)
    do {
      let value = try await body()
      await end(link)
      return value
    } catch {
      await end(link)
      throw error
    }
  }

  private func begin(_ link: String) async {
    guard waiting[link] != nil else {
      waiting[link] = []
      return
    }
    await withCheckedContinuation { waiting[link]?.append($0) }
  }

  private func end(_ link: String) {
    guard waiting[link]?.isEmpty == false else {
      waiting[link] = nil
      return
    }
    waiting[link]?.removeFirst().resume()
  }
}
