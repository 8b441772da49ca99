import Hummingbird

/// Reads a form off a request, as long as it is one of ours, small and in time.
struct FormReading: Sendable {
  /// How long the whole body may take.
  let patience: Duration

  /// The form of a request; `nil` for a body that is none.
  ///
  /// - Throws: ``WebError/tooLarge``, ``WebError/tooSlow``; the connection is given up then.
  func form(of request: Request) async throws -> FormBody? {
    let type = request.headers[.contentType] ?? ""
    guard type.lowercased().hasPrefix(FormBody.mediaType) else { return nil }
    guard let form = FormBody(try await bytes(of: request.body).readableBytesView) else {
      throw WebError.tooLarge
    }
    return form
  }

  private func bytes(of body: RequestBody) async throws -> ByteBuffer {
    let patience = patience
    return try await withThrowingTaskGroup(of: ByteBuffer?.self) { group in
      group.addTask {
        do {
          return try await body.collect(upTo: FormBody.maximumSize)
        } catch {
          throw WebError.tooLarge
        }
      }
      group.addTask {
        try await Task.sleep(for: patience)
        return nil
      }
      defer { group.cancelAll() }
      guard let first = try await group.next(), let bytes = first else { throw WebError.tooSlow }
      return bytes
    }
  }
}
